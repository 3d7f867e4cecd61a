package org.biocluster.status;

import java.util.Optional;

import org.biocluster.proposal.ProposalId;

/// What authors may read of their own proposals. Only for whoever holds the manage link.
public interface OwnProposals {

	/// The proposal as far as the view has seen it.
	/// Throws a view-unavailable exception when the view cannot be read.
	Optional<OwnProposal> find(ProposalId id);

}
