package org.biocluster.submission.web;

import java.time.InstantSource;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.submission.IdempotencyKey;

/// What the headers of a submission, and of what follows it, ask for.
public final class SubmissionHeaders {

	public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

	static final String PREFER = "Prefer";

	private static final String RESPOND_ASYNC = "respond-async";

	private SubmissionHeaders() {
	}

	/// The sender's key, or a new one.
	public static IdempotencyKey key(HttpServletRequest request, InstantSource clock) {
		Enumeration<String> keys = request.getHeaders(IDEMPOTENCY_KEY);
		if (!keys.hasMoreElements()) {
			return IdempotencyKey.random(clock);
		}
		String key = keys.nextElement();
		if (keys.hasMoreElements() || !IdempotencyKey.isWellFormed(key)) {
			throw new ProblemException(Problem.of(400, "idempotency-key"));
		}
		return new IdempotencyKey(key);
	}

	/// Whether the sender does not want to wait for the outcome.
	static boolean prefersAsync(HttpServletRequest request) {
		Enumeration<String> headers = request.getHeaders(PREFER);
		while (headers.hasMoreElements()) {
			for (String preference : headers.nextElement().split(",")) {
				if (preference.strip().equalsIgnoreCase(RESPOND_ASYNC)) {
					return true;
				}
			}
		}
		return false;
	}

}
