package org.biocluster.delivery.jdbc;

import java.time.Instant;

import org.biocluster.delivery.DeliveryState;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// The last report on one message.
/// @param recipient a role or an opaque id, never an address
public record Delivery(ProposalId proposalId, @Nullable String number, String eventId, String recipient, String channel,
		DeliveryState state, Instant at, int attempt, @Nullable String reason) {
}
