package org.biocluster.policy.cel;

import java.util.Optional;
import java.util.Set;

import dev.cel.runtime.CelVariableResolver;

/// The values of one proposal under the names that rules use. CEL copies a plain map for every evaluation, which costs
/// several times what most conditions do; it asks a resolver only for what it needs.
final class Variables implements CelVariableResolver {

	private final SeenAttributes seen;

	private final Set<Variable> oversized;

	private final boolean plain;

	private Variables(SeenAttributes seen, Set<Variable> oversized, boolean plain) {
		this.seen = seen;
		this.oversized = oversized;
		this.plain = plain;
	}

	/// Of a proposal none of whose values is oversized.
	static Variables of(SeenAttributes seen) {
		return new Variables(seen, Set.of(), false);
	}

	/// Of any proposal; shortcuts do not hold for oversized values and are not taken.
	static Variables plain(SeenAttributes seen) {
		return new Variables(seen, seen.oversized(), true);
	}

	@Override
	public Optional<Object> find(String name) {
		return Variable.named(name).map((variable) -> variable.of(this.seen));
	}

	/// Whether every expression is to be evaluated by its program.
	boolean arePlain() {
		return this.plain;
	}

	/// All of them.
	SeenAttributes seen() {
		return this.seen;
	}

	/// Those that are larger than rules may read.
	Set<Variable> oversized() {
		return this.oversized;
	}

}
