package org.biocluster.proposal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.biocluster.language.Language;

/// The number under which a proposal is registered: `MBK-2026-00012`, in Russian `МБК-2026-00012`. Never reused; its
/// order and gaps carry no meaning.
/// @param year the Moscow year of the registration
/// @param sequence from 1 upwards, written with at least five digits
public record RegistrationNumber(int year, int sequence) implements Comparable<RegistrationNumber> {

	private static final Pattern FORM = Pattern.compile("(?:MBK|МБК)-(\\d{4})-(\\d{5,9})");

	private static final int DIGITS = 5;

	public RegistrationNumber {
		if (year < 2000 || year > 9999 || sequence < 1) {
			throw new IllegalArgumentException("No registration number has year " + year + " and sequence " + sequence);
		}
	}

	/// Reads either spelling; empty when the text is no registration number.
	public static Optional<RegistrationNumber> parse(String text) {
		Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
		if (!matcher.matches() || Integer.parseInt(matcher.group(2)) < 1 || Integer.parseInt(matcher.group(1)) < 2000) {
			return Optional.empty();
		}
		return Optional
			.of(new RegistrationNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
	}

	/// The spelling of a language; the English one is also the stored form.
	public String in(Language language) {
		return switch (language) {
			case RU -> "МБК-" + digits();
			case EN -> "MBK-" + digits();
		};
	}

	private String digits() {
		String digits = Integer.toString(sequence);
		return year + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
	}

	@Override
	public int compareTo(RegistrationNumber other) {
		return year != other.year ? Integer.compare(year, other.year) : Integer.compare(sequence, other.sequence);
	}

	@Override
	public String toString() {
		return in(Language.EN);
	}

}
