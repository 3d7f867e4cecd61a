package org.biocluster.deadletter.jdbc;

import java.time.OffsetDateTime;
import java.util.List;

import org.biocluster.deadletter.Unprocessed;
import org.biocluster.journal.LogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what the desk's own view could not take.
public final class QuarantineTable {

	private final JdbcClient jdbc;

	public QuarantineTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/// The newest first.
	public List<Unprocessed> newest(int limit) {
		return jdbc.sql("select * from desk_own.quarantine order by at desc limit :limit")
			.param("limit", limit)
			.query((row, _) -> new Unprocessed(Unprocessed.Source.QUARANTINE, "proposal-desk", row.getString("topic"),
					row.getInt("partition"), row.getLong("offset"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("cause"),
					LogEntry.shown(row.getBytes("key_bytes")), LogEntry.shown(row.getBytes("value_bytes"))))
			.list();
	}

}
