package org.biocluster.submission;

import org.biocluster.latelink.LateLinkProblem;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RejectionCode;

/// What became of one attempt to submit.
public sealed interface SubmissionResult {

	/// In the register, with its outcome.
	record Placed(ProposalId id, Outcome.Accepted outcome) implements SubmissionResult {
	}

	/// Durably stored; the outcome is not there yet.
	record Received(ProposalId id) implements SubmissionResult {
	}

	/// Refused for good.
	record Refused(ProposalId id, RejectionCode code) implements SubmissionResult {
	}

	/// Not sent, because its late link opens nothing; without the link it can be sent.
	record LateLinkRefused(LateLinkProblem problem) implements SubmissionResult {
	}

	/// Nothing was saved; the same attempt may succeed later.
	record NotAccepted() implements SubmissionResult {
	}

	/// Nobody knows whether it was saved; an attempt with the same key finds out and
	/// makes no duplicate.
	record Unknown() implements SubmissionResult {
	}

}
