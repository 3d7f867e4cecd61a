package org.biocluster.policy.cel;

import com.google.re2j.Pattern;
import dev.cel.runtime.CelFunctionBinding;

/// Regular expressions, each compiled once in this process. CEL's own `matches` compiles the pattern anew for every
/// proposal, which costs many times what matching a title does.
final class Patterns {

	/// More than one policy can hold; versions come and go.
	private static final Remembered<String, Pattern> COMPILED = new Remembered<>(1_000);

	private Patterns() {
	}

	/// Whether some part of the text matches.
	static boolean matches(String text, String pattern) {
		return COMPILED.get(pattern, Pattern::compile).matcher(text).find();
	}

	/// What takes the place of CEL's function.
	static Iterable<CelFunctionBinding> bindings() {
		return CelFunctionBinding.fromOverloads("matches",
				CelFunctionBinding.from("matches", String.class, String.class, Patterns::matches),
				CelFunctionBinding.from("matches_string", String.class, String.class, Patterns::matches));
	}

}
