package org.biocluster.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

	private static final Map<String, Deadline> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Deadline::code, Function.identity()));

	private final String code = name().toLowerCase(Locale.ROOT);

	/// The code as it stands in events.
	public String code() {
		return code;
	}

	/// Reads a code; empty for one that this version does not know.
	public static Optional<Deadline> ofCode(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

}
