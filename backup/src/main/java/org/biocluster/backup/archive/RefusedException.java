package org.biocluster.backup.archive;

import java.util.List;

/// What was asked for can't be done as things are; nothing was changed by force. Each problem says what was found and
/// what to do.
public final class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> problems;

	public RefusedException(String problem) {
		this(List.of(problem));
	}

	public RefusedException(List<String> problems) {
		super(String.join("; ", problems));
		this.problems = List.copyOf(problems);
	}

	/// One line each.
	public List<String> problems() {
		return problems;
	}

	/// Goes on only when there is no problem.
	public static void unlessNone(List<String> problems) {
		if (!problems.isEmpty()) {
			throw new RefusedException(problems);
		}
	}

}
