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
public record RecordedEvent(EventId id, ProposalId proposalId, long version, long sequence, Instant at, Actor actor,
		@Nullable CommandId causation, CommandSource source, Language language, @Nullable RegistrationNumber number,
		Event event) {
}
