package org.biocluster.proposal;

import java.time.Instant;
import java.util.Set;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// A command with what is known about its sending.
/// @param groups the groups for which the actor acts
/// @param basedOn the version the actor saw; null where any is right
/// @param language in which the actor reads answers
public record Request<C extends Command>(CommandId id, ProposalId proposalId, Instant at, Actor actor,
		Set<String> groups, @Nullable Long basedOn, Language language, C command) {

	public Request {
		groups = Set.copyOf(groups);
	}

	/// Which command it is, without its content.
	@Override
	public String toString() {
		return "Request[" + id + ", " + proposalId + ", " + command.type() + "]";
	}

}
