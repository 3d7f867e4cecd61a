package org.biocluster.policy.cel;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What must hold of the codes of a proposal lest an expression is certainly false: per variable the values of which it
/// must have one; a list must contain one of them. Whether anything else fails does not matter, because in CEL false
/// beats an error whichever of the two stands first. Immutable.
record Conditions(Map<Variable, Set<String>> values) {

	/// Nothing is known to be needed.
	static final Conditions NONE = new Conditions(Map.of());

	Conditions {
		values = Collections.unmodifiableMap(new EnumMap<>(values.isEmpty() ? new EnumMap<>(Variable.class) : values));
	}

	/// One variable must have one of these values.
	static Conditions of(Variable variable, Set<String> values) {
		return new Conditions(Map.of(variable, Set.copyOf(values)));
	}

	/// Both must hold.
	Conditions and(Conditions other) {
		Map<Variable, Set<String>> both = new EnumMap<>(Variable.class);
		both.putAll(this.values);
		other.values.forEach((variable, wanted) -> both.merge(variable, wanted,
				(first, second) -> variable.isList() ? smaller(first, second) : intersection(first, second)));
		return new Conditions(both);
	}

	/// At least one must hold.
	Conditions or(Conditions other) {
		Map<Variable, Set<String>> either = new EnumMap<>(Variable.class);
		this.values.forEach((variable, wanted) -> {
			Set<String> alternative = other.values.get(variable);
			if (alternative != null) {
				Set<String> union = new HashSet<>(wanted);
				union.addAll(alternative);
				either.put(variable, Set.copyOf(union));
			}
		});
		return new Conditions(either);
	}

	/// A list that must contain one of the first and one of the second is held to the
	/// narrower demand only.
	private static Set<String> smaller(Set<String> first, Set<String> second) {
		return (second.size() < first.size()) ? second : first;
	}

	private static Set<String> intersection(Set<String> first, Set<String> second) {
		Set<String> both = new HashSet<>(first);
		both.retainAll(second);
		return Set.copyOf(both);
	}

}
