package org.biocluster.policy.cel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.cel.runtime.CelVariableResolver;

/// The values of one proposal under the names that rules use. CEL copies a plain map for every evaluation, which costs
/// several times what most conditions do; it asks a resolver only for what it needs.
final class Variables implements CelVariableResolver {

	private final Map<String, Optional<Object>> values = HashMap.newHashMap(Variable.all().size());

	Variables(SeenAttributes seen) {
		for (Variable variable : Variable.all()) {
			this.values.put(variable.word(), Optional.of(variable.of(seen)));
		}
	}

	@Override
	public Optional<Object> find(String name) {
		return this.values.getOrDefault(name, Optional.empty());
	}

}
