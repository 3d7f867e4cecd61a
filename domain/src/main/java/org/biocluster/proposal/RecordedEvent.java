package org.biocluster.proposal;

import java.time.Instant;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// One fact as it stands in the history.
/// @param version of the proposal after this event, from 1 without gaps
/// @param sequence of the event in its partition, from 1 without gaps; the router uses it to see that its state is whole
/// @param causation the command that led to it; null for deadlines
/// @param language of the proposal
/// @param number null until registered
/// @param status code of where the proposal stands after the event, so that no view has to fold it
public record RecordedEvent(EventId id, ProposalId proposalId, long version, long sequence, Instant at, Actor actor,
		@Nullable CommandId causation, CommandSource source, Language language, @Nullable RegistrationNumber number,
		String status, Event event) {

	/// The same fact, with where it led.
	RecordedEvent leadingTo(ProposalState after) {
		return after instanceof ProposalState.Existing existing ? new RecordedEvent(id, proposalId, version, sequence,
				at, actor, causation, source, language, number, existing.status().code(), event) : this;
	}

}
