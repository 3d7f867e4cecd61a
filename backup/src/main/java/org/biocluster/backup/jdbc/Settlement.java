package org.biocluster.backup.jdbc;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.biocluster.backup.archive.Erasures;
import org.biocluster.backup.archive.StoredPartition;
import org.biocluster.text.TextKey;
import org.postgresql.PGConnection;

/// What own tables may no longer claim after a restore.
///
/// The former installation went on after the backup was taken, so nobody knows which of the mails that were waiting then
/// have been sent since. None is sent again: what was waiting is doubtful and listed, and no event in the backup becomes
/// news once more. What is known of events behind the end of the backup is dropped, but for mails that were sent.
/// @param events the ids of all events in the backup
/// @param history the partitions of the history
public record Settlement(Set<UUID> events, List<StoredPartition> history, Erasures erasures) {

	private static final String NOTIFIER = "notifier_own";

	/// What was settled.
	/// @param doubtful mails that were waiting
	/// @param unannounced events about which no mail had been planned
	/// @param quarantined unreadable records that were erased
	public record Result(int doubtful, int unannounced, int quarantined) {
	}

	Result apply(Tables tables) throws SQLException {
		int quarantined = eraseQuarantined(tables);
		if (!tables.exists(NOTIFIER + ".delivery")) {
			return new Result(0, 0, quarantined);
		}
		tables.execute("set local search_path to " + NOTIFIER + ", pg_catalog");
		loadEvents(tables);
		tables.execute("delete from announcement where event_id not in (select id from pg_temp.known_event)");
		tables.execute("""
				delete from delivery where state = 'pending' and event_id not in (select id from pg_temp.known_event)
				""");
		int doubtful = tables.execute("""
				update delivery set state = 'doubtful', reason = 'RESTORED', changed_at = now(), reported = false
				where state in ('pending', 'sending')
				""");
		int unannounced = tables.execute("update announcement set planned_at = now() where planned_at is null");
		for (StoredPartition partition : history) {
			listenFrom(tables, partition);
		}
		return new Result(doubtful, unannounced, quarantined);
	}

	private void loadEvents(Tables tables) throws SQLException {
		tables.execute("create temporary table known_event (id uuid primary key) on commit drop");
		String rows = events.stream().map(UUID::toString).collect(Collectors.joining("\n"));
		try {
			tables.connection()
				.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy pg_temp.known_event from stdin", new StringReader(rows));
		}
		catch (IOException e) {
			throw new UncheckedIOException("Memory does not fail", e);
		}
	}

	private static void listenFrom(Tables tables, StoredPartition partition) throws SQLException {
		try (PreparedStatement statement = tables.connection().prepareStatement("""
				insert into listening_position (topic, partition, next_offset) values (?, ?, ?)
				on conflict (topic, partition) do update set next_offset = excluded.next_offset
				""")) {
			statement.setString(1, partition.topic());
			statement.setInt(2, partition.partition());
			statement.setLong(3, partition.end());
			statement.executeUpdate();
		}
	}

	private int eraseQuarantined(Tables tables) throws SQLException {
		String[] proposals = Stream
			.concat(erasures.submitters().keySet().stream(),
					erasures.texts().keySet().stream().map(TextKey::proposalId))
			.map(Object::toString)
			.distinct()
			.toArray(String[]::new);
		int erased = 0;
		for (String schema : tables.schemas("_own")) {
			if (proposals.length > 0 && tables.exists(schema + ".quarantine")) {
				erased += erase(tables, schema, proposals);
			}
		}
		return erased;
	}

	private static int erase(Tables tables, String schema, String[] proposals) throws SQLException {
		try (PreparedStatement statement = tables.connection()
			.prepareStatement("delete from " + schema
					+ ".quarantine where encode(substr(key_bytes, 1, 36), 'escape') = any (?)")) {
			statement.setArray(1, tables.connection().createArrayOf("text", proposals));
			return statement.executeUpdate();
		}
	}

}
