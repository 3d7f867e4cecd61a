package org.biocluster.policy.cel;

import java.util.List;

import org.biocluster.policy.RuleError;

/// What evaluating one rule gave.
sealed interface RuleOutcome {

	/// The condition does not hold.
	record NotMatched() implements RuleOutcome {

		static final NotMatched INSTANCE = new NotMatched();

	}

	/// The condition holds and the rule names these groups; an empty primary names
	/// nobody.
	record Matched(String primary, List<String> consulted, List<String> informed) implements RuleOutcome {
	}

	/// The rule could not be evaluated to the end.
	record Failed(RuleError error) implements RuleOutcome {
	}

}
