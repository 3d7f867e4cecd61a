package org.biocluster.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number in the international form `+79991234567`.
public record PhoneNumber(String value) {

	private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0().\\u2010-\\u2014-]");

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

	/// Reads what people type in Russia and elsewhere; empty when it is no number.
	public static Optional<PhoneNumber> read(String typed) {
		String digits = SEPARATORS.matcher(typed).replaceAll("");
		String international = international(digits);
		boolean russianLength = !international.startsWith("+7") || international.length() == 12;
		return (E164.matcher(international).matches() && russianLength) ? Optional.of(new PhoneNumber(international))
				: Optional.empty();
	}

	private static String international(String digits) {
		if (digits.startsWith("00")) {
			return "+" + digits.substring(2);
		}
		if (digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"))) {
			return "+7" + digits.substring(1);
		}
		return digits;
	}

	/// Shows no personal data.
	@Override
	public String toString() {
		return "PhoneNumber[…]";
	}

}
