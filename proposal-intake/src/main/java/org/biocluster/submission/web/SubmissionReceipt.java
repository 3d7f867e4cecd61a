package org.biocluster.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.status.ProposalLinks;
import org.jspecify.annotations.Nullable;

/// The answer to a submission that was taken.
///
/// @param receipt reads the status, and nothing else
/// @param statusUrl the page for the author
/// @param manageUrl the page on which the author can change something; not for anybody else
/// @param number the registration number; missing while the outcome is not there yet
/// @param primaryGroup the code of the group that decides; missing while the outcome is not there yet
@JsonInclude(Include.NON_NULL)
record SubmissionReceipt(String id, String receipt, String statusUrl, String manageUrl, @Nullable String number,
		@Nullable String primaryGroup) {

	static SubmissionReceipt received(ProposalId id, ProposalLinks links) {
		return of(id, links, null, null);
	}

	static SubmissionReceipt placed(ProposalId id, ProposalLinks links, Outcome.Accepted outcome) {
		return of(id, links, (outcome.number() != null) ? outcome.number().toString() : null, outcome.primaryGroup());
	}

	private static SubmissionReceipt of(ProposalId id, ProposalLinks links, @Nullable String number,
			@Nullable String group) {
		int generation = ProposalLinks.FIRST_GENERATION;
		String receipt = links.receipt(id, generation);
		return new SubmissionReceipt(id.toString(), receipt, links.statusUrl(receipt), links.manageUrl(id, generation),
				number, group);
	}

}
