package org.biocluster.dispatch.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.biocluster.dispatch.DigestHour;
import org.biocluster.dispatch.Intake;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.PlannedDelivery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Inserts deliveries; one that was planned before stays as it is. Thread-safe.
public final class JdbcIntake implements Intake {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final String messageIdDomain;

	private final DigestHour digests;

	/// @param messageIdDomain what stands behind the `@` of message ids
	public JdbcIntake(JdbcClient jdbc, InstantSource clock, String messageIdDomain, DigestHour digests) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.messageIdDomain = messageIdDomain;
		this.digests = digests;
	}

	@Override
	public void accept(List<PlannedDelivery> planned, Instant fact) {
		planned.forEach((delivery) -> insert(delivery, DigestHour.isShared(delivery) ? digests.after(fact) : null));
	}

	/// @param notBefore the hour at which it shares a letter with others; null when it is
	/// a letter of its own
	private void insert(PlannedDelivery planned, @Nullable Instant notBefore) {
		Instant now = clock.instant();
		Alarm alarm = planned.alarm();
		jdbc.sql("""
				insert into delivery (event_id, recipient, channel, proposal_id, message, alarm, message_id,
					created_at, changed_at, not_before, next_attempt_at)
				values (:eventId, :recipient, :channel, :proposalId, :message, :alarm, :messageId, :now, :now,
					:notBefore, greatest(:now, :notBefore))
				on conflict do nothing
				""")
			.param("eventId", planned.eventId().value())
			.param("recipient", planned.recipient().id())
			.param("channel", planned.channel().code())
			.param("proposalId", planned.proposalId().value())
			.param("message", planned.message().name())
			.param("alarm", (alarm != null) ? alarm.name() : null)
			.param("messageId", "<" + planned.id() + "@" + messageIdDomain + ">")
			.param("now", DeliveryRows.time(now))
			.param("notBefore", (notBefore != null) ? DeliveryRows.time(notBefore) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

}
