package org.biocluster.status;

import java.util.List;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.Routing;
import org.jspecify.annotations.Nullable;

/// One proposal as its author may see it: codes and times, no person.
///
/// @param status code of the reference lists
/// @param number null until registered
/// @param routing null while the proposal is with no group
/// @param linkGeneration the generation of links that is valid
/// @param history in the order of the versions
public record ProposalView(ProposalId id, long version, String status, @Nullable RegistrationNumber number,
		@Nullable Routing routing, int linkGeneration, Reception reception, List<HistoryEntry> history) {

	public ProposalView {
		history = List.copyOf(history);
	}

}
