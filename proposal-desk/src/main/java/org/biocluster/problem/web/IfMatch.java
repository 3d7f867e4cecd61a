package org.biocluster.problem.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The version that a change was made from, as `If-Match` names it.
public final class IfMatch {

	private IfMatch() {
	}

	/// Empty when the header is missing.
	/// @throws Problem when it is no version
	public static Optional<Long> version(@Nullable String header) {
		if (header == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(Long.valueOf(header.replace("W/", "").replace("\"", "").strip()));
		}
		catch (NumberFormatException ex) {
			throw new Problem(ProblemCode.UNREADABLE,
					List.of(Map.of("field", HttpHeaders.IF_MATCH, "code", "wrong-form")));
		}
	}

}
