package org.biocluster.announcement.jdbc;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.biocluster.notification.Notice;
import org.biocluster.projection.jdbc.Quarantine;
import org.biocluster.projection.kafka.Reading;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How far the history has been read for new facts, and what came of it. Thread-safe.
public final class History {

	private static final Duration LOOK_BACK = Duration.ofMinutes(10);

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final @Nullable Instant toldSince;

	private final InstantSource clock;

	/// @param toldSince nobody is told about earlier facts; null for ten minutes before
	/// the very first start. Once started, a later value changes nothing.
	public History(JdbcTemplate template, TransactionTemplate transactions, @Nullable Instant toldSince,
			InstantSource clock) {
		this.template = template;
		this.jdbc = JdbcClient.create(template);
		this.transactions = transactions;
		this.toldSince = toldSince;
		this.clock = clock;
	}

	/// Where to go on. The first call ever also fixes from when on facts are told about.
	public Positions positions() {
		jdbc.sql("insert into live_since (at) values (?) on conflict do nothing")
			.param(time((toldSince != null) ? toldSince : clock.instant().minus(LOOK_BACK)))
			.update();
		Map<Partition, Long> next = new HashMap<>();
		template.query("select topic, partition, next_offset from listening_position", (row) -> {
			next.put(new Partition(row.getString(1), row.getInt(2)), row.getLong(3));
		});
		return Positions.of(next);
	}

	/// Keeps new facts, unreadable records and the positions behind them, all at once or
	/// not at all.
	public void note(List<Notice> notices, List<Reading.Unreadable> unreadable, Map<Partition, Long> next) {
		transactions.executeWithoutResult((status) -> {
			Instant liveSince = liveSince();
			notices.stream().filter((notice) -> !notice.at().isBefore(liveSince)).forEach(this::insert);
			unreadable.forEach((record) -> Quarantine.add(template, record.raw().partition(), record.raw().offset(),
					clock.instant(), record.cause(), record.raw().key(), record.raw().value()));
			next.forEach(this::advance);
		});
	}

	private Instant liveSince() {
		return jdbc.sql("select at from live_since").query(OffsetDateTime.class).single().toInstant();
	}

	private void insert(Notice notice) {
		Columns columns = Columns.of(notice);
		jdbc.sql("""
				insert into announcement (event_id, proposal_id, version, at, kind, primary_group, deadline, step, due,
					change, about, noted_at, next_look_at)
				values (:eventId, :proposalId, :version, :at, :kind, :primary, :deadline, :step, :due,
					:change, :about, :now, :now)
				on conflict do nothing
				""")
			.param("eventId", notice.eventId().value())
			.param("proposalId", notice.proposalId().value())
			.param("version", notice.version())
			.param("at", time(notice.at()))
			.param("kind", columns.kind())
			.param("primary", columns.primary(), Types.VARCHAR)
			.param("deadline", columns.deadline(), Types.VARCHAR)
			.param("step", columns.step(), Types.INTEGER)
			.param("due", columns.due(), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("change", columns.change(), Types.VARCHAR)
			.param("about", columns.about(), Types.VARCHAR)
			.param("now", time(clock.instant()))
			.update();
	}

	/// Never backwards: another instance may be further.
	private void advance(Partition partition, long next) {
		jdbc.sql("""
				insert into listening_position values (?, ?, ?)
				on conflict (topic, partition) do update
				set next_offset = greatest(listening_position.next_offset, excluded.next_offset)
				""").params(partition.topic(), partition.number(), next).update();
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
