package org.biocluster.proposal;

import java.time.Instant;
import java.util.UUID;

/// The leave to come after a round had closed, as somebody made use of it. Whether it counts is for the decider to say.
/// @param link the id of the late link
/// @param round the code of the round that it was made for
/// @param until the last instant at which an attempt with it may reach us
public record LateEntry(UUID link, String round, Instant until) {
}
