package org.biocluster.deadline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A step of the ladder of one deadline: a reminder on a working day before, on or after the day of the deadline, or the
/// passing of the deadline itself. Steps are ordered as they come.
/// @param place even for reminders, twice the working days; odd for the passing, which comes between its day and the next
public record Step(int place) implements Comparable<Step> {

	/// Stands before every step: nothing has been announced.
	public static final Step NONE = new Step(Byte.MIN_VALUE);

	/// The deadline has passed.
	public static final Step PASSED = new Step(1);

	private static final Pattern CODE = Pattern.compile("(before|after)-([1-9][0-9]?)");

	private static final String ON_DAY = "on-day";

	/// A reminder so many working days after the day of the deadline; negative before it.
	public static Step at(int workingDays) {
		return new Step(2 * workingDays);
	}

	/// Reads the code of a reminder; empty for one that this version does not know.
	public static Optional<Step> ofCode(String code) {
		if (code.equals(ON_DAY)) {
			return Optional.of(at(0));
		}
		Matcher days = CODE.matcher(code);
		if (!days.matches()) {
			return Optional.empty();
		}
		int number = Integer.parseInt(days.group(2));
		return Optional.of(at(days.group(1).equals("before") ? -number : number));
	}

	/// The code of a reminder, such as `before-5`, `on-day` or `after-3`.
	public String code() {
		if (place == 0) {
			return ON_DAY;
		}
		return (place < 0 ? "before-" : "after-") + Math.abs(workingDays());
	}

	int workingDays() {
		return place / 2;
	}

	@Override
	public int compareTo(Step other) {
		return Integer.compare(place, other.place);
	}

}
