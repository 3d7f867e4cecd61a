package org.biocluster.policy.cel;

import java.util.Optional;
import java.util.regex.Matcher;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Checks a regular expression when it is saved. RE2 matches in time linear in the text, but proportional to the size
/// of the compiled pattern, so that size is bounded.
final class PatternCheck {

	private static final java.util.regex.Pattern COUNTED = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

	private PatternCheck() {
	}

	/// What speaks against a pattern.
	record Objection(ProblemCode code, String message) {
	}

	static Optional<Objection> check(String pattern) {
		if (pattern.codePointCount(0, pattern.length()) > Limits.MAX_PATTERN) {
			return tooLarge("A regular expression may have at most " + Limits.MAX_PATTERN + " characters");
		}
		// Counted repetitions multiply: compiling them first to measure them would
		// already cost what is to be avoided.
		if (repetitions(pattern) > Limits.MAX_PATTERN_REPETITIONS) {
			return tooLarge("The counted repetitions of a regular expression may multiply to at most "
					+ Limits.MAX_PATTERN_REPETITIONS);
		}
		try {
			if (Pattern.compile(pattern).programSize() > Limits.MAX_PATTERN_PROGRAM) {
				return tooLarge("The regular expression is too complex");
			}
			return Optional.empty();
		}
		catch (PatternSyntaxException ex) {
			return Optional.of(new Objection(ProblemCode.PATTERN_INVALID, ex.getDescription()));
		}
	}

	private static long repetitions(String pattern) {
		long product = 1;
		Matcher counted = COUNTED.matcher(pattern);
		while (counted.find() && product <= Limits.MAX_PATTERN_REPETITIONS) {
			product *= Math.max(1, Math.max(number(counted.group(1)), number(counted.group(2))));
		}
		return product;
	}

	private static long number(@Nullable String digits) {
		if (digits == null || digits.isEmpty()) {
			return 1;
		}
		return (digits.length() > 6) ? Integer.MAX_VALUE : Long.parseLong(digits);
	}

	private static Optional<Objection> tooLarge(String message) {
		return Optional.of(new Objection(ProblemCode.PATTERN_TOO_LARGE, message));
	}

}
