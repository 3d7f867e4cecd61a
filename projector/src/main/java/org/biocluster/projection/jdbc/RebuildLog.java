package org.biocluster.projection.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who rebuilt which view and what came of it. Thread-safe.
public final class RebuildLog {

	static final List<String> TABLES = List.of("""
			create table if not exists rebuild_log (
				id bigint generated always as identity primary key,
				view text not null,
				who text not null,
				started_at timestamptz not null,
				at_most bigint not null,
				finished_at timestamptz,
				outcome text not null,
				records bigint not null default 0,
				unreadable bigint not null default 0,
				detail text
			)
			""", """
			create table if not exists rebuild_table (
				rebuild_id bigint not null references rebuild_log,
				number integer not null,
				name text not null,
				live_rows bigint not null,
				live_hash text not null,
				rebuilt_rows bigint not null,
				rebuilt_hash text not null,
				primary key (rebuild_id, number)
			)
			""");

	private final ViewTransactions transactions;

	private final String view;

	public RebuildLog(ViewTransactions transactions, ViewSchema schema) {
		this.transactions = transactions;
		this.view = schema.live();
	}

	public RebuildEntry begin(String who, Instant at, long atMost) {
		long id = this.transactions.inOwn((own) -> JdbcClient.create(own).sql("""
				insert into rebuild_log (view, who, started_at, at_most, outcome) values (?, ?, ?, ?, 'RUNNING')
				returning id
				""").params(this.view, who, at.atOffset(ZoneOffset.UTC), atMost).query(Long.class).single());
		return new RebuildEntry(id, this.view, who, at, atMost, null, RebuildOutcome.RUNNING, 0, 0, null, List.of());
	}

	public void finish(RebuildEntry entry) {
		this.transactions.inOwn((own) -> {
			Instant finished = entry.finishedAt();
			own.update("""
					update rebuild_log set finished_at = ?, outcome = ?, records = ?, unreadable = ?, detail = ?
					where id = ?
					""", (finished != null) ? finished.atOffset(ZoneOffset.UTC) : null, entry.outcome().name(),
					entry.records(), entry.unreadable(), entry.detail(), entry.id());
			for (int number = 0; number < entry.tables().size(); number++) {
				TableComparison table = entry.tables().get(number);
				own.update("insert into rebuild_table values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing", entry.id(),
						number, table.table(), table.live().rows(), table.live().hash(), table.rebuilt().rows(),
						table.rebuilt().hash());
			}
			return true;
		});
	}

	/// Notes rebuilds that nobody runs any more. Only under the rebuild's lock.
	public void closeInterrupted(Instant at) {
		this.transactions.inOwn((own) -> own.update(
				"update rebuild_log set finished_at = ?, outcome = 'INTERRUPTED' where view = ? and outcome = 'RUNNING'",
				at.atOffset(ZoneOffset.UTC), this.view));
	}

	/// The newest first.
	public List<RebuildEntry> newest(int limit) {
		return this.transactions
			.inOwn((own) -> own.query("select * from rebuild_log where view = ? order by id desc limit ?",
					(row, number) -> entry(own, row), this.view, limit));
	}

	public Optional<RebuildEntry> last() {
		return newest(1).stream().findFirst();
	}

	private static RebuildEntry entry(JdbcTemplate own, ResultSet row) throws SQLException {
		long id = row.getLong("id");
		return new RebuildEntry(id, row.getString("view"), row.getString("who"),
				row.getTimestamp("started_at").toInstant(), row.getLong("at_most"), instant(row, "finished_at"),
				RebuildOutcome.valueOf(row.getString("outcome")), row.getLong("records"), row.getLong("unreadable"),
				row.getString("detail"), tables(own, id));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

	private static List<TableComparison> tables(JdbcTemplate own, long id) {
		return own.query("select * from rebuild_table where rebuild_id = ? order by number",
				(row, number) -> new TableComparison(
						new TableHash(row.getString("name"), row.getLong("live_rows"), row.getString("live_hash")),
						new TableHash(row.getString("name"), row.getLong("rebuilt_rows"),
								row.getString("rebuilt_hash"))),
				id);
	}

}
