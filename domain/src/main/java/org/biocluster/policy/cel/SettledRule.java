package org.biocluster.policy.cel;

import java.util.List;

/// A rule that reads codes only. Where it needs its program it is evaluated once for each combination of the codes it reads,
/// of which there are far fewer than of all codes that the rules read together. Thread-safe.
final class SettledRule {

	private final CompiledRule rule;

	private final List<Variable> reads;

	private final boolean remembered;

	private final Remembered<List<Object>, RuleOutcome> outcomes;

	/// @param capacity how many outcomes may be kept
	SettledRule(CompiledRule rule, int capacity) {
		this.rule = rule;
		this.reads = List.copyOf(rule.reads());
		this.remembered = !rule.needsNoProgram();
		this.outcomes = new Remembered<>(capacity);
	}

	/// What the rule says about a proposal none of whose codes is oversized.
	RuleOutcome of(SeenAttributes seen, Variables variables) {
		return this.remembered ? this.outcomes.get(key(seen), (_) -> this.rule.evaluate(variables))
				: this.rule.evaluate(variables);
	}

	private List<Object> key(SeenAttributes seen) {
		Object[] key = new Object[this.reads.size()];
		for (int i = 0; i < key.length; i++) {
			key[i] = this.reads.get(i).of(seen);
		}
		return List.of(key);
	}

}
