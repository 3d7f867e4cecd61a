package org.biocluster.policy.cel;

import org.biocluster.language.Bilingual;
import org.biocluster.policy.PolicyProblem;
import org.jspecify.annotations.Nullable;

/// Checks the words of a policy: people read them in both languages, so both must be there and of a sane length.
final class TextCheck {

	private static final int MAX_LENGTH = 2_000;

	private TextCheck() {
	}

	static void required(Problems problems, @Nullable String ruleId, String field, Bilingual text) {
		if (text.ru().isBlank()) {
			report(problems, ruleId, field + ".ru", ProblemCode.TEXT_MISSING, "The Russian text is missing");
		}
		if (text.en().isBlank()) {
			report(problems, ruleId, field + ".en", ProblemCode.TEXT_MISSING, "The English text is missing");
		}
		optional(problems, ruleId, field, text);
	}

	static void optional(Problems problems, @Nullable String ruleId, String field, Bilingual text) {
		if (Math.max(text.ru().length(), text.en().length()) > MAX_LENGTH) {
			report(problems, ruleId, field, ProblemCode.TEXT_TOO_LONG,
					"A text may have at most " + MAX_LENGTH + " characters");
		}
	}

	private static void report(Problems problems, @Nullable String ruleId, String field, ProblemCode code,
			String message) {
		problems.add(new PolicyProblem(ruleId, field, 0, 0, code.name(), message));
	}

}
