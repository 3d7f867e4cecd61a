package org.biocluster.authoring.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// What became of an author's command.
/// @param version of the proposal after it; missing while the router has not decided
/// @param events types of what happened; empty when there was nothing left to do
@JsonInclude(JsonInclude.Include.NON_NULL)
record ManageDocument(String id, String commandId, String statusUrl, @Nullable Long version,
		@Nullable List<String> events, @Nullable String number, @Nullable String primaryGroup) {

	static ManageDocument pending(ProposalId id, CommandId command, String statusUrl) {
		return new ManageDocument(id.toString(), command.toString(), statusUrl, null, null, null, null);
	}

	static ManageDocument done(Outcome.Accepted outcome, String statusUrl) {
		return new ManageDocument(outcome.proposalId().toString(), outcome.commandId().toString(), statusUrl,
				outcome.version(), outcome.events(), (outcome.number() != null) ? outcome.number().toString() : null,
				outcome.primaryGroup());
	}

}
