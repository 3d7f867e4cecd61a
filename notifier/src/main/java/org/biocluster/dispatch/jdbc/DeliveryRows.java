package org.biocluster.dispatch.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.biocluster.dispatch.Delivery;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.Channel;
import org.biocluster.notification.Message;
import org.biocluster.notification.PlannedDelivery;
import org.biocluster.notification.Recipient;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;

/// Reads rows of deliveries.
final class DeliveryRows {

	private DeliveryRows() {
	}

	static Delivery delivery(ResultSet row, int number) throws SQLException {
		return new Delivery(row.getLong("id"), planned(row), row.getString("message_id"), row.getInt("attempt"),
				instant(row, "created_at"));
	}

	static PlannedDelivery planned(ResultSet row) throws SQLException {
		String alarm = row.getString("alarm");
		return new PlannedDelivery(new EventId(row.getObject("event_id", UUID.class)),
				new ProposalId(row.getObject("proposal_id", UUID.class)), Recipient.of(row.getString("recipient")),
				Channel.ofCode(row.getString("channel")), Message.valueOf(row.getString("message")),
				(alarm != null) ? Alarm.valueOf(alarm) : null);
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/// As the driver wants it.
	static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
