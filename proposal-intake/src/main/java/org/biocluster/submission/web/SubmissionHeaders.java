package org.biocluster.submission.web;

import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.submission.IdempotencyKey;

/// What the headers of a submission, and of what follows it, ask for.
public final class SubmissionHeaders {

	public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

	static final String PREFER = "Prefer";

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
		for (String header : Collections.list(request.getHeaders(PREFER))) {
			for (String preference : header.split(",")) {
				if (preference.strip().equalsIgnoreCase("respond-async")) {
					return true;
				}
			}
		}
		return false;
	}

}
