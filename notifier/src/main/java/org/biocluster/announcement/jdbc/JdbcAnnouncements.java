package org.biocluster.announcement.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.biocluster.announcement.Announcement;
import org.biocluster.announcement.Announcements;
import org.biocluster.notification.Change;
import org.biocluster.notification.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps announcements as rows.
public final class JdbcAnnouncements implements Announcements {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final InstantSource clock;

	public JdbcAnnouncements(JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public int goThrough(int limit, Planner planner) {
		return Objects.requireNonNull(transactions.execute((status) -> {
			List<Announcement> due = due(limit);
			due.forEach((announcement) -> planner.plan(announcement)
				.ifPresentOrElse((until) -> postpone(announcement, until), () -> done(announcement)));
			return due.size();
		}));
	}

	@Override
	public Optional<Instant> next() {
		return jdbc.sql("select next_look_at from announcement where planned_at is null order by next_look_at limit 1")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	@Override
	public boolean isAmendedAgain(Notice notice) {
		return jdbc.sql("""
				select exists (select from announcement
					where proposal_id = :proposal and version > :version and change = :change)
				""")
			.param("proposal", notice.proposalId().value())
			.param("version", notice.version())
			.param("change", Change.AMENDED.name())
			.query(Boolean.class)
			.single();
	}

	private List<Announcement> due(int limit) {
		return jdbc.sql("""
				select * from announcement where planned_at is null and next_look_at <= :now
				order by next_look_at limit :limit for update skip locked
				""")
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query(JdbcAnnouncements::announcement)
			.list();
	}

	private void postpone(Announcement announcement, Instant until) {
		jdbc.sql("update announcement set next_look_at = ? where event_id = ?")
			.params(until.atOffset(ZoneOffset.UTC), announcement.notice().eventId().value())
			.update();
	}

	private void done(Announcement announcement) {
		jdbc.sql("update announcement set planned_at = ? where event_id = ?")
			.params(clock.instant().atOffset(ZoneOffset.UTC), announcement.notice().eventId().value())
			.update();
	}

	private static Announcement announcement(ResultSet row, int number) throws SQLException {
		return new Announcement(Columns.notice(row), Columns.instant(row, "noted_at"));
	}

}
