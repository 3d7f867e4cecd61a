package org.biocluster.action;

import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a member of staff wants to do.
/// @param id the same for every attempt
/// @param basedOn the version that the member saw; null where any is right
/// @param fields a JSON object
public record Wish(Action action, ProposalId proposalId, CommandId id, @Nullable Long basedOn, JsonNode fields) {

	/// As it stands in the audit trail.
	String name() {
		return "proposal." + action.code();
	}

	/// Which wish it is, without what it says.
	@Override
	public String toString() {
		return "Wish[" + action + ", " + proposalId + ", " + id + "]";
	}

}
