package org.biocluster.status;

import java.util.Optional;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;

/// Finds proposals that somebody may have sent already. Gives the number only: what it says is its author's.
public interface SimilarProposals {

	/// The registered proposal whose title is most like this one; empty where none is
	/// like it enough, and where nobody
	/// can say at the moment.
	/// @param own never counts
	Optional<RegistrationNumber> similarTo(String title, ProposalId own);

}
