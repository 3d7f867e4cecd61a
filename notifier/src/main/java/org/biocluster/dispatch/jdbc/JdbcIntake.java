package org.biocluster.dispatch.jdbc;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;

import org.biocluster.dispatch.Intake;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.PlannedDelivery;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Inserts deliveries; one that was planned before stays as it is. Thread-safe.
public final class JdbcIntake implements Intake {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final String messageIdDomain;

	/// @param messageIdDomain what stands behind the `@` of message ids
	public JdbcIntake(JdbcClient jdbc, InstantSource clock, String messageIdDomain) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.messageIdDomain = messageIdDomain;
	}

	@Override
	public void accept(List<PlannedDelivery> planned) {
		planned.forEach(this::insert);
	}

	private void insert(PlannedDelivery planned) {
		OffsetDateTime now = DeliveryRows.time(clock.instant());
		Alarm alarm = planned.alarm();
		jdbc.sql("""
				insert into delivery (event_id, recipient, channel, proposal_id, message, alarm, message_id,
					created_at, changed_at, next_attempt_at)
				values (:eventId, :recipient, :channel, :proposalId, :message, :alarm, :messageId, :now, :now, :now)
				on conflict do nothing
				""")
			.param("eventId", planned.eventId().value())
			.param("recipient", planned.recipient().id())
			.param("channel", planned.channel().code())
			.param("proposalId", planned.proposalId().value())
			.param("message", planned.message().name())
			.param("alarm", (alarm != null) ? alarm.name() : null)
			.param("messageId", "<" + planned.id() + "@" + messageIdDomain + ">")
			.param("now", now)
			.update();
	}

}
