package org.biocluster.proposal;

import java.time.Instant;
import java.util.Set;

import org.biocluster.language.Language;

/// The wish of the product itself that what time asks for be done. Stands on no topic: the router makes it when a step of
/// a deadline has come.
public record TimePassing() implements Command {

	/// The wish about a proposal at a version; always the same one, so that its
	/// events have the same identities however often it is made.
	static Request<TimePassing> request(ProposalId proposal, long version, Instant now) {
		CommandId id = new CommandId(NameBasedIds.uuid(proposal.value(), "time/" + version));
		return new Request<>(id, proposal, now, Actor.SYSTEM, Set.of(), null, Language.RU, new TimePassing());
	}

}
