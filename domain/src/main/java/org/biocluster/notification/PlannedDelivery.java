package org.biocluster.notification;

import java.util.UUID;

import org.biocluster.proposal.EventId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// One message to one recipient on one channel about one fact; there is never a second one of these four.
/// @param alarm why it goes to this recipient although somebody else should have got it; null normally
public record PlannedDelivery(EventId eventId, ProposalId proposalId, Recipient recipient, Channel channel,
		Message message, @Nullable Alarm alarm) {

	/// The identity of the delivery, the same however often it is planned.
	public UUID id() {
		return NameBasedIds.uuid(eventId.value(), recipient.id() + "/" + channel.code());
	}

	static PlannedDelivery of(Notice notice, Recipient recipient, Channel channel, Message message,
			@Nullable Alarm alarm) {
		return new PlannedDelivery(notice.eventId(), notice.proposalId(), recipient, channel, message, alarm);
	}

}
