package org.biocluster.policy.cel;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the rules that may match a proposal by its codes. Every other rule is certainly false, so leaving it out
/// changes nothing. Immutable.
final class RuleIndex {

	private final int size;

	private final Map<Variable, Postings> postings = new EnumMap<>(Variable.class);

	RuleIndex(List<CompiledRule> rules) {
		this.size = rules.size();
		for (int i = 0; i < this.size; i++) {
			int rule = i;
			rules.get(i)
				.when()
				.conditions()
				.values()
				.forEach((variable, values) -> this.postings.computeIfAbsent(variable, (_) -> new Postings(this.size))
					.add(rule, values));
		}
	}

	/// The positions of the rules to evaluate.
	BitSet candidates(SeenAttributes seen) {
		BitSet candidates = new BitSet(this.size);
		candidates.set(0, this.size);
		this.postings.forEach((variable, found) -> candidates.and(found.allowed(variable.of(seen))));
		return candidates;
	}

	/// Which rules demand which value of one variable.
	private static final class Postings {

		private final BitSet undemanding = new BitSet();

		private final Map<String, BitSet> demanding = new HashMap<>();

		Postings(int size) {
			this.undemanding.set(0, size);
		}

		void add(int rule, Set<String> values) {
			this.undemanding.clear(rule);
			values.forEach((value) -> this.demanding.computeIfAbsent(value, (_) -> new BitSet()).set(rule));
		}

		BitSet allowed(Object value) {
			BitSet allowed = (BitSet) this.undemanding.clone();
			if (value instanceof List<?> values) {
				values.forEach((element) -> allow(element, allowed));
			}
			else {
				allow(value, allowed);
			}
			return allowed;
		}

		private void allow(Object value, BitSet allowed) {
			BitSet rules = this.demanding.get(String.valueOf(value));
			if (rules != null) {
				allowed.or(rules);
			}
		}

	}

}
