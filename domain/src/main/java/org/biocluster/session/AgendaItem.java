package org.biocluster.session;

import java.util.List;

import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// One question of an agenda.
/// @param item its number, such as `2`
/// @param speaker the role of whoever speaks, never a name
public record AgendaItem(String item, String title, @Nullable String speaker, List<ProposalId> proposals,
		@Nullable String draftDecision) {

	public AgendaItem {
		proposals = List.copyOf(proposals);
	}

}
