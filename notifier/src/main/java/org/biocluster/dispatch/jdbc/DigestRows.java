package org.biocluster.dispatch.jdbc;

import java.time.InstantSource;
import java.util.List;

import org.biocluster.dispatch.Delivery;
import org.biocluster.dispatch.DigestHour;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the reminders that share a letter: before its first attempt all that are due to the same person, afterwards
/// those that it was written of.
final class DigestRows {

	/// More than anybody reads; the rest becomes the next letter.
	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	DigestRows(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Delivery> sharing(Delivery delivery) {
		if (!DigestHour.isShared(delivery.planned())) {
			return List.of();
		}
		return delivery.attempt() > 0 ? included(delivery) : due(delivery);
	}

	private List<Delivery> included(Delivery delivery) {
		return jdbc.sql("select * from delivery where digest = ? order by id")
			.param(delivery.id())
			.query(DeliveryRows::delivery)
			.list();
	}

	private List<Delivery> due(Delivery delivery) {
		return jdbc.sql("""
				select * from delivery
				where state = 'pending' and digest is null and attempt = 0 and next_attempt_at <= :now
					and not_before is not null
					and recipient = :recipient and message = :message and channel = :channel and id <> :id
				order by id limit :most for update skip locked
				""")
			.param("now", DeliveryRows.time(clock.instant()))
			.param("recipient", delivery.planned().recipient().id())
			.param("message", delivery.planned().message().name())
			.param("channel", delivery.planned().channel().code())
			.param("id", delivery.id())
			.param("most", MOST)
			.query(DeliveryRows::delivery)
			.list();
	}

}
