package org.biocluster.dispatch.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

import org.biocluster.dispatch.Claim;
import org.biocluster.dispatch.Composer;
import org.biocluster.dispatch.Composition;
import org.biocluster.dispatch.Delivery;
import org.biocluster.dispatch.DeliveryStatus;
import org.biocluster.dispatch.Outbox;
import org.biocluster.dispatch.Reason;
import org.biocluster.dispatch.RetrySchedule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps deliveries as rows. Thread-safe.
public final class JdbcOutbox implements Outbox {

	private static final Logger log = LoggerFactory.getLogger(JdbcOutbox.class);

	private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private final JdbcClient jdbc;

	private final DeliveryChanges changes;

	private final DigestRows digests;

	private final TransactionTemplate transactions;

	private final Composer composer;

	private final RetrySchedule schedule;

	private final InstantSource clock;

	public JdbcOutbox(JdbcClient jdbc, TransactionTemplate transactions, Composer composer, RetrySchedule schedule,
			InstantSource clock) {
		this.jdbc = jdbc;
		this.changes = new DeliveryChanges(jdbc, clock);
		this.digests = new DigestRows(jdbc, clock);
		this.transactions = transactions;
		this.composer = composer;
		this.schedule = schedule;
		this.clock = clock;
	}

	@Override
	public Claim next(String worker, @Nullable Settlement last) {
		return Objects.requireNonNull(transactions.execute((status) -> {
			if (last != null) {
				record(last);
			}
			return due().map((delivery) -> prepare(delivery, worker)).orElseGet(Claim.Nothing::new);
		}));
	}

	@Override
	public void settle(Settlement settlement) {
		transactions.executeWithoutResult((status) -> record(settlement));
	}

	@Override
	public void release(String worker, @Nullable Settlement last) {
		jdbc.sql("""
				update delivery set state = 'pending', attempt = attempt - 1, worker = null,
					digest = case when attempt > 1 then digest end
				where state = 'sending' and worker = :worker and id <> :last and digest is distinct from :last
				""").param("worker", worker).param("last", (last != null) ? last.delivery().id() : -1).update();
	}

	@Override
	public Duration untilNext() {
		Instant now = clock.instant();
		Optional<OffsetDateTime> next = jdbc
			.sql("""
					select next_attempt_at from delivery where state = 'pending' and digest is null order by next_attempt_at, id limit 1
					""")
			.query(OffsetDateTime.class)
			.optional();
		Duration rest = next.map((at) -> Duration.between(now, at.toInstant())).orElse(Duration.ofDays(1));
		return rest.isNegative() ? Duration.ZERO : rest;
	}

	private Optional<Delivery> due() {
		return jdbc.sql("""
				select * from delivery where state = 'pending' and digest is null and next_attempt_at <= :now
				order by next_attempt_at, id limit 1 for update skip locked
				""").param("now", DeliveryRows.time(clock.instant())).query(DeliveryRows::delivery).optional();
	}

	private Claim prepare(Delivery delivery, String worker) {
		return switch (compose(delivery)) {
			case Composition.Ready ready -> {
				changes.include(delivery, ready.included());
				yield new Claim.Taken(changes.begin(delivery, worker), ready.mail());
			}
			case Composition.Waiting waiting -> {
				changes.postpone(delivery, clock.instant().plus(pause(delivery)), waiting.reason());
				yield new Claim.Settled();
			}
			case Composition.Impossible impossible -> {
				changes.park(delivery, new DeliveryStatus.Parked(impossible.reason()));
				yield new Claim.Settled();
			}
		};
	}

	private Composition compose(Delivery delivery) {
		try {
			return composer.compose(delivery, digests.sharing(delivery));
		}
		catch (DataAccessException | TransactionException ex) {
			throw ex;
		}
		// A letter that can't be written must not hold up the others.
		catch (RuntimeException ex) {
			log.atError().addKeyValue("delivery", delivery.id()).setCause(ex).log("A letter can't be written");
			return new Composition.Impossible(Reason.NOT_A_LETTER);
		}
	}

	/// What is missing usually comes at once; if not, it may take long.
	private Duration pause(Delivery delivery) {
		Duration quarter = Duration.between(delivery.createdAt(), clock.instant()).dividedBy(4);
		Duration bounded = (quarter.compareTo(LONGEST_WAIT) < 0) ? quarter : LONGEST_WAIT;
		return (bounded.compareTo(SHORTEST_WAIT) > 0) ? bounded : SHORTEST_WAIT;
	}

	private void record(Settlement settlement) {
		Delivery delivery = settlement.delivery();
		DeliveryStatus status = new DeliveryStatus.Sending(delivery.attempt()).after(settlement.outcome(), schedule,
				clock.instant());
		changes.finish(delivery, status, settlement.outcome());
	}

}
