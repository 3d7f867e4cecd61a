package org.biocluster.link;

import org.biocluster.proposal.ProposalId;

/// What a genuine token says.
/// @param generation counts re-issues; a token of a former generation is void
public record Link(Purpose purpose, ProposalId proposalId, int generation) {

	/// What a link allows.
	public enum Purpose {

		/// Follow the proposal.
		STATUS,
		/// Change it: amend, answer, withdraw, export, erase.
		MANAGE

	}

}
