package org.biocluster.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a time is set for.
public enum Deadline {

	/// What is being checked is registered or refused.
	REGISTRATION,
	/// The primary group decides.
	DECISION,
	/// Consulted groups give their opinions.
	OPINION,
	/// The author answers.
	CLARIFICATION;

	private final String code = name().toLowerCase(Locale.ROOT);

	/// The code as it stands in events.
	public String code() {
		return code;
	}

	/// Reads a code; empty for one that this version does not know.
	public static Optional<Deadline> ofCode(String code) {
		return Arrays.stream(values()).filter((deadline) -> deadline.code().equals(code)).findFirst();
	}

}
