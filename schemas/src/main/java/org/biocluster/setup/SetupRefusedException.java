package org.biocluster.setup;

import java.util.List;

/// Something exists that is not what this version needs; nothing is changed by force. Each problem says what was found,
/// what was expected and what to do.
public final class SetupRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> problems;

	SetupRefusedException(String problem) {
		this(List.of(problem));
	}

	SetupRefusedException(List<String> problems) {
		super(String.join("; ", problems));
		this.problems = List.copyOf(problems);
	}

	/// One line each.
	public List<String> problems() {
		return problems;
	}

}
