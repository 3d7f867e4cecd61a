package org.biocluster.dispatch.jdbc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Delivery;
import org.biocluster.dispatch.DeliveryStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The steps of a delivery as updates; every one but waiting is also to be reported.
final class DeliveryChanges {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	DeliveryChanges(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/// Waits for something to arrive; that is no attempt.
	void postpone(Delivery delivery, Instant next, String reason) {
		jdbc.sql("update delivery set next_attempt_at = :next, reason = :reason where id = :id")
			.param("next", DeliveryRows.time(next))
			.param("reason", reason)
			.param("id", delivery.id())
			.update();
	}

	/// Puts deliveries into the letter of another one, whose fate they share from now on.
	void include(Delivery leader, List<Delivery> included) {
		if (!included.isEmpty()) {
			jdbc.sql("update delivery set digest = :leader where id in (:included)")
				.param("leader", leader.id())
				.param("included", included.stream().map(Delivery::id).toList())
				.update();
		}
	}

	/// Gives up before any attempt.
	void park(Delivery delivery, DeliveryStatus.Parked parked) {
		jdbc.sql("""
				update delivery set state = :state, reason = :reason, changed_at = :now, reported = false
				where id = :id or digest = :id
				""")
			.param("state", parked.code())
			.param("reason", parked.reason())
			.param("now", DeliveryRows.time(clock.instant()))
			.param("id", delivery.id())
			.update();
	}

	/// Begins the next attempt.
	Delivery begin(Delivery delivery, String worker) {
		Delivery begun = delivery.nextAttempt();
		jdbc.sql(
				"""
						update delivery set state = :state, attempt = :attempt, worker = :worker, reason = null, changed_at = :now
						where id = :id or digest = :id
						""")
			.param("state", new DeliveryStatus.Sending(begun.attempt()).code())
			.param("attempt", begun.attempt())
			.param("worker", worker)
			.param("now", DeliveryRows.time(clock.instant()))
			.param("id", delivery.id())
			.update();
		return begun;
	}

	/// Ends an attempt. Whoever made it knows best, even where a restart of another
	/// instance had declared it doubtful.
	void finish(Delivery delivery, DeliveryStatus status, Attempt outcome) {
		Instant now = clock.instant();
		Instant next = (status instanceof DeliveryStatus.Pending pending) ? pending.next() : now;
		jdbc.sql("""
				update delivery set state = :state, reason = :reason, worker = null, changed_at = :now,
					next_attempt_at = :next, reported = false
				where (id = :id or digest = :id) and attempt = :attempt and state in ('sending', 'doubtful')
				""")
			.param("state", status.code())
			.param("reason", outcome.reason())
			.param("now", DeliveryRows.time(now))
			.param("next", DeliveryRows.time(next))
			.param("id", delivery.id())
			.param("attempt", delivery.attempt())
			.update();
	}

}
