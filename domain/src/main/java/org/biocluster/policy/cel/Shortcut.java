package org.biocluster.policy.cel;

import org.jspecify.annotations.Nullable;

/// What an expression gives, found without its program where that is certain. Evaluating the program of even a simple
/// condition costs many times what looking at one code does.
@FunctionalInterface
interface Shortcut {

	/// Leaves everything to the program.
	Shortcut NONE = (_) -> null;

	/// Exactly what the program would give; null where only the program can tell.
	/// @param seen none of the values that the expression reads is oversized
	@Nullable Object of(SeenAttributes seen);

}
