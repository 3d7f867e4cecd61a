package org.biocluster.delivery;

import java.time.Instant;

import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// What became of one message about one event to one recipient; holds no address.
/// @param recipient `submitter`, `member:<id>` or a role
/// @param channel such as `mail`
/// @param attempt from 1
/// @param reason code of why it failed or was left out
public record DeliveryReport(EventId eventId, ProposalId proposalId, String recipient, String channel,
		DeliveryState state, Instant at, int attempt, @Nullable String reason) {
}
