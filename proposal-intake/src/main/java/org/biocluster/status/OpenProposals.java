package org.biocluster.status;

import java.util.List;

import org.biocluster.contact.EmailAddress;
import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;

/// Finds the proposals of an address that are not decided yet.
public interface OpenProposals {

	/// The newest of them, in a bounded number.
	/// Throws a view-unavailable exception when the view cannot be read.
	List<Found> of(EmailAddress address);

	/// @param language of the proposal
	record Found(ProposalId id, Language language) {
	}

}
