package org.biocluster.policy.cel;

import java.util.Optional;
import java.util.Set;

import dev.cel.runtime.CelVariableResolver;

/// The values of one proposal under the names that rules use. CEL copies a plain map for every evaluation, which costs
/// several times what most conditions do; it asks a resolver only for what it needs.
final class Variables implements CelVariableResolver {

	private final SeenAttributes seen;

	private final Set<Variable> oversized;

	/// @param oversized of the values
	Variables(SeenAttributes seen, Set<Variable> oversized) {
		this.seen = seen;
		this.oversized = oversized;
	}

	@Override
	public Optional<Object> find(String name) {
		return Variable.named(name).map((variable) -> variable.of(this.seen));
	}

	/// Those that are larger than rules may read.
	Set<Variable> oversized() {
		return this.oversized;
	}

}
