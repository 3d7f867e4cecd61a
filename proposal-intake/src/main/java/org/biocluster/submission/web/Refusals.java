package org.biocluster.submission.web;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.biocluster.latelink.LateLinkProblem;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.proposal.RejectionCode;
import org.springframework.http.HttpHeaders;

/// The problems that a submission can end with.
public final class Refusals {

	private Refusals() {
	}

	/// Nothing was saved.
	public static Problem notAccepted() {
		return Problem.of(503, "not-accepted").with(HttpHeaders.RETRY_AFTER, retryAfter());
	}

	/// Nobody knows whether it was saved.
	public static Problem unknownOutcome() {
		return Problem.of(503, "unknown-outcome").with(HttpHeaders.RETRY_AFTER, retryAfter());
	}

	/// The late link opens nothing.
	static Problem lateLink(LateLinkProblem problem) {
		return Problem.invalid(List.of(FieldProblem.of("lateLink", problem.code())));
	}

	/// The router said no.
	public static Problem refused(RejectionCode code) {
		return switch (code) {
			case KEY_REUSED -> Problem.of(422, "key-reused");
			case STALE -> Problem.of(409, "stale");
			case FORBIDDEN, UNKNOWN_PROPOSAL, NOT_IN_THIS_STATUS, INVALID, NOT_AVAILABLE -> Problem.of(422, "refused");
			case INTERNAL, OTHER -> Problem.of(500, "internal");
		};
	}

	/// Spread out, so that senders do not all come back at once.
	private static String retryAfter() {
		return Integer.toString(ThreadLocalRandom.current().nextInt(5, 31));
	}

}
