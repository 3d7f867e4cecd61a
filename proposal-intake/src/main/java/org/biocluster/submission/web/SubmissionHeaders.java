package org.biocluster.submission.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.submission.IdempotencyKey;

/// What the headers of a submission, and of what follows it, ask for.
public final class SubmissionHeaders {

	public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

	private SubmissionHeaders() {
	}

	/// The sender's key, or a new one.
	public static IdempotencyKey key(HttpServletRequest request, InstantSource clock) {
		List<String> keys = Collections.list(request.getHeaders(IDEMPOTENCY_KEY));
		if (keys.isEmpty()) {
			return IdempotencyKey.random(clock);
		}
		if (keys.size() > 1 || !IdempotencyKey.isWellFormed(keys.getFirst())) {
			throw new ProblemException(Problem.of(400, "idempotency-key"));
		}
		return new IdempotencyKey(keys.getFirst());
	}

	/// Whether the sender does not want to wait for the outcome.
	static boolean prefersAsync(HttpServletRequest request) {
		Stream<String> preferences = Collections.list(request.getHeaders("Prefer"))
			.stream()
			.flatMap((header) -> Arrays.stream(header.split(",")));
		return preferences.anyMatch((preference) -> preference.strip().equalsIgnoreCase("respond-async"));
	}

}
