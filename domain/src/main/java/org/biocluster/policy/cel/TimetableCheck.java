package org.biocluster.policy.cel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.deadline.WorkingCalendar;

/// Checks what a policy says about time.
final class TimetableCheck {

	/// Days of the longest term.
	private static final int LONGEST_TERM = 365;

	/// Working days between a deadline and the farthest reminder of it.
	private static final int FARTHEST = 60;

	/// Reminders of one deadline.
	private static final int MOST_REMINDERS = 10;

	private static final int LONGEST_CALENDAR_YEARS = 10;

	private static final Pattern CALENDAR_VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

	private final Timetable timetable;

	private final Problems problems;

	TimetableCheck(Timetable timetable, Problems problems) {
		this.timetable = timetable;
		this.problems = problems;
	}

	void run() {
		checkTerms(this.timetable.terms());
		checkReminders(this.timetable.reminders());
		WorkingCalendar calendar = this.timetable.calendar();
		if (calendar != null) {
			checkCalendar(calendar);
		}
		new RoundCheck(this.timetable.rounds(), this.problems).run();
	}

	private void checkTerms(Terms terms) {
		new TreeMap<>(Map.of("registration", terms.registration(), "decision", terms.decision(), "extension",
				terms.extension(), "clarification", terms.clarification(), "opinion", terms.opinion()))
			.forEach((name, days) -> {
				if (days < 1 || days > LONGEST_TERM) {
					this.problems.add("deadlines.terms." + name, ProblemCode.TERM_INVALID,
							"A term is of 1 to " + LONGEST_TERM + " days");
				}
			});
	}

	private void checkReminders(Reminders reminders) {
		checkLadder("decision", reminders.decision(), FARTHEST);
		checkLadder("clarification", reminders.clarification(), 0);
		int last = reminders.decision().stream().mapToInt(Integer::intValue).max().orElse(0);
		if (reminders.escalation() <= Math.max(0, last) || reminders.escalation() > FARTHEST) {
			this.problems.add("deadlines.reminders.escalation", ProblemCode.REMINDER_INVALID,
					"A proposal is put before the main group after the last reminder and at most " + FARTHEST
							+ " working days after the deadline");
		}
	}

	private void checkLadder(String name, List<Integer> days, int latest) {
		boolean rising = days.stream().sorted().distinct().toList().equals(days);
		boolean within = days.stream().allMatch((day) -> day >= -FARTHEST && day <= latest);
		if (!rising || !within || days.size() > MOST_REMINDERS) {
			this.problems.add("deadlines.reminders." + name, ProblemCode.REMINDER_INVALID, "Up to " + MOST_REMINDERS
					+ " different working days from " + -FARTHEST + " to " + latest + " in rising order are expected");
		}
	}

	private void checkCalendar(WorkingCalendar calendar) {
		if (!CALENDAR_VERSION.matcher(calendar.version()).matches()) {
			this.problems.add("deadlines.calendar.version", ProblemCode.CALENDAR_INVALID,
					"A version has at most 40 letters, digits, dots, hyphens and underscores");
		}
		if (calendar.last().isBefore(calendar.first())
				|| calendar.last().isAfter(calendar.first().plusYears(LONGEST_CALENDAR_YEARS))) {
			this.problems.add("deadlines.calendar.last", ProblemCode.CALENDAR_INVALID,
					"A calendar covers at most " + LONGEST_CALENDAR_YEARS + " years and ends after it begins");
			return;
		}
		checkDays(calendar, "daysOff", calendar.daysOff(), false);
		checkDays(calendar, "workingWeekends", calendar.workingWeekends(), true);
	}

	private void checkDays(WorkingCalendar calendar, String name, Set<LocalDate> days, boolean weekends) {
		for (LocalDate day : days) {
			boolean outside = day.isBefore(calendar.first()) || day.isAfter(calendar.last());
			if (outside || WorkingCalendar.isWeekend(day) != weekends) {
				this.problems.add("deadlines.calendar." + name, ProblemCode.CALENDAR_INVALID,
						day + (outside ? " is outside the calendar" : " is " + (weekends ? "no" : "a") + " weekend"));
			}
		}
	}

}
