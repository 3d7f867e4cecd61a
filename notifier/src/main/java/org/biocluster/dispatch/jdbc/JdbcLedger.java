package org.biocluster.dispatch.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.biocluster.delivery.DeliveryReport;
import org.biocluster.delivery.DeliveryState;
import org.biocluster.dispatch.DeliveryStatus;
import org.biocluster.dispatch.Ledger;
import org.biocluster.dispatch.Reason;
import org.biocluster.notification.PlannedDelivery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads deliveries for reports and lists. Thread-safe.
public final class JdbcLedger implements Ledger {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	public JdbcLedger(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public int doubtInterrupted(String instance) {
		return jdbc.sql("""
				update delivery set state = 'doubtful', reason = :reason, changed_at = :now, reported = false
				where state = 'sending' and not starts_with(worker, :instance)
				""")
			.param("reason", Reason.INTERRUPTED)
			.param("now", DeliveryRows.time(clock.instant()))
			.param("instance", instance)
			.update();
	}

	@Override
	public int markOverdue(Instant plannedBefore) {
		return jdbc.sql("""
				update delivery set overdue = true, changed_at = :now, reported = false
				where state = 'pending' and not overdue and greatest(created_at, not_before) < :before
				""")
			.param("now", DeliveryRows.time(clock.instant()))
			.param("before", DeliveryRows.time(plannedBefore))
			.update();
	}

	@Override
	public List<Unreported> unreported(int limit) {
		return jdbc.sql("select * from delivery where not reported order by id limit :limit")
			.param("limit", limit)
			.query(JdbcLedger::unreported)
			.list();
	}

	@Override
	public void reported(List<Unreported> done) {
		done.forEach(
				(each) -> jdbc.sql("update delivery set reported = true where id = :id and changed_at = :changedAt")
					.param("id", each.id())
					.param("changedAt", DeliveryRows.time(each.changedAt()))
					.update());
	}

	@Override
	public List<Entry> list(String state, int limit) {
		return jdbc.sql("""
				select * from delivery
				where case when :state = 'waiting' then state = 'pending' and overdue else state = :state end
				order by id desc limit :limit
				""").param("state", state).param("limit", limit).query(JdbcLedger::entry).list();
	}

	/// Five counts by the partial indexes; those that are sent, nearly all, are not read.
	@Override
	public Map<String, Long> open() {
		Map<String, Long> counts = new HashMap<>();
		jdbc.sql("""
				select state, count(*) as found, count(*) filter (where overdue) as overdue
				from (select state, overdue from delivery where state = 'pending'
					union all select state, false from delivery where state = 'sending'
					union all select state, false from delivery where state in ('parked', 'doubtful')) as open
				group by state
				""").query((row) -> {
			counts.put(row.getString("state"), row.getLong("found"));
			counts.merge("overdue", row.getLong("overdue"), Long::sum);
		});
		return counts;
	}

	private static Unreported unreported(ResultSet row, int number) throws SQLException {
		PlannedDelivery planned = DeliveryRows.planned(row);
		Instant changedAt = DeliveryRows.instant(row, "changed_at");
		return new Unreported(row.getLong("id"), changedAt,
				new DeliveryReport(planned.eventId(), planned.proposalId(), planned.recipient().id(),
						planned.channel().code(), state(row), changedAt, row.getInt("attempt"),
						row.getString("reason")));
	}

	private static DeliveryState state(ResultSet row) throws SQLException {
		int attempt = row.getInt("attempt");
		@Nullable String kept = row.getString("reason");
		String reason = (kept != null) ? kept : "";
		DeliveryStatus status = switch (row.getString("state")) {
			case "sent" -> new DeliveryStatus.Sent();
			case "parked" -> new DeliveryStatus.Parked(reason);
			case "doubtful" -> new DeliveryStatus.Doubtful(reason);
			case "sending" -> new DeliveryStatus.Sending(attempt);
			default -> new DeliveryStatus.Pending(DeliveryRows.instant(row, "next_attempt_at"));
		};
		return (status instanceof DeliveryStatus.Pending && attempt > 0) ? DeliveryState.RETRYING : status.reported();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getString("event_id"), row.getString("proposal_id"), row.getString("recipient"),
				row.getString("channel"), row.getString("message"), row.getString("alarm"), row.getString("message_id"),
				row.getString("state"), row.getString("reason"), row.getInt("attempt"),
				DeliveryRows.instant(row, "changed_at"));
	}

}
