package org.biocluster.submission.web;

import java.io.IOException;
import java.time.InstantSource;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.status.ProposalLinks;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.Submission;
import org.biocluster.submission.SubmissionCheck;
import org.biocluster.submission.SubmissionInput;
import org.biocluster.submission.SubmissionResult;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.Submissions;
import org.biocluster.submission.json.StrictJson;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Takes what programs send, whoever leads their requests here. Thread-safe.
public final class SubmissionRequests {

	private final StrictJson json;

	private final ObjectWriter receipts;

	private final SubmissionValidator validator;

	private final Submissions submissions;

	private final ProposalLinks links;

	private final InstantSource clock;

	public SubmissionRequests(StrictJson json, JsonMapper answers, SubmissionValidator validator,
			Submissions submissions, ProposalLinks links, InstantSource clock) {
		this.json = json;
		this.receipts = answers.writerFor(SubmissionReceipt.class);
		this.validator = validator;
		this.submissions = submissions;
		this.links = links;
		this.clock = clock;
	}

	/// Sends the submission of a request.
	/// @throws ProblemException when it is not taken, or nobody knows
	SubmissionAnswer take(HttpServletRequest request) throws IOException {
		IdempotencyKey key = SubmissionHeaders.key(request, this.clock);
		boolean async = SubmissionHeaders.prefersAsync(request);
		Submission submission = check(request);
		return switch (this.submissions.submit(submission, key, !async)) {
			case SubmissionResult.Placed placed -> answer(HttpStatus.CREATED,
					SubmissionReceipt.placed(placed.id(), this.links, placed.outcome()), key, false);
			case SubmissionResult.Received received ->
				answer(HttpStatus.ACCEPTED, SubmissionReceipt.received(received.id(), this.links), key, async);
			case SubmissionResult.Refused refused -> throw problem(Refusals.refused(refused.code()), key);
			case SubmissionResult.LateLinkRefused refused -> throw problem(Refusals.lateLink(refused.problem()), key);
			case SubmissionResult.NotAccepted _ -> throw problem(Refusals.notAccepted(), key);
			case SubmissionResult.Unknown _ -> throw problem(Refusals.unknownOutcome(), key);
		};
	}

	/// The submission of a request, which is not sent.
	/// @throws ProblemException when it would not be taken
	Submission check(HttpServletRequest request) throws IOException {
		SubmissionInput input = JsonBody.read(request, this.json, SubmissionInput.class);
		return switch (this.validator.check(input, "api")) {
			case SubmissionCheck.Valid valid -> valid.submission();
			case SubmissionCheck.Invalid invalid -> throw new ProblemException(Problem.invalid(invalid.problems()));
		};
	}

	private SubmissionAnswer answer(HttpStatus status, SubmissionReceipt receipt, IdempotencyKey key, boolean async) {
		return new SubmissionAnswer(status, this.links.apiUrl(receipt.receipt()), key.value(), async,
				this.receipts.writeValueAsBytes(receipt));
	}

	private static ProblemException problem(Problem problem, IdempotencyKey key) {
		return new ProblemException(problem.with(SubmissionHeaders.IDEMPOTENCY_KEY, key.value()));
	}

}
