package org.biocluster.submitter;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;

/// The person who sent a proposal as known last; the record of a forgotten person is removed.
public record SubmitterRecord(ProposalId proposalId, Submitter submitter) {
}
