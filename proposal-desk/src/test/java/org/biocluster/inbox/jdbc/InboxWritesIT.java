package org.biocluster.inbox.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.biocluster.projection.ViewRecord;
import org.biocluster.projection.jdbc.ViewScript;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.history.HistoryOfMany;
import org.biocluster.testsupport.history.TopicEntry;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/// How many records per second the projection writes into the view with all its indexes, beside copying the same rows there. A
/// measurement, run by `benchmarks/projection`; leaves its rows in `target`.
@EnabledIfSystemProperty(named = "biocluster.written", matches = "[1-9][0-9]{2,6}")
class InboxWritesIT {

	private static final int ROUNDS = 4;

	/// Records of one transaction, as the projector has them.
	private static final int BATCH = 500;

	private final InboxProjection projection = new InboxProjection();

	private final int size = Integer.getInteger("biocluster.written", 0);

	@Test
	void writesInTime() throws SQLException, IOException {
		List<ViewRecord<?, ?>> records = records(HistoryOfMany.of(this.size));
		long events = records.stream().filter((each) -> each.topic().equals(Topics.PROPOSAL_EVENTS)).count();
		try (Database database = Database.start();
				PrintStream report = new PrintStream(Path.of("target", "inbox-writes.txt").toFile(),
						StandardCharsets.UTF_8);
				Connection connection = database.dataSource("desk").getConnection()) {
			JdbcTemplate jdbc = view(connection);
			for (int round = 0; round < ROUNDS; round++) {
				clear(jdbc);
				double written = write(connection, jdbc, records);
				Map<String, String> rows = new LinkedHashMap<>();
				long count = export(connection, jdbc, rows);
				clear(jdbc);
				double copied = copy(connection, rows);
				assertThat(export(connection, jdbc, new LinkedHashMap<>())).isEqualTo(count);
				report.println("| %d | %d | %d | %d | %.0f | %.0f | %.0f | %.0f | %.1f |".formatted(round + 1,
						records.size(), events, count, records.size() / written, events / written, count / written,
						count / copied, written / copied));
			}
		}
	}

	private static List<ViewRecord<?, ?>> records(List<TopicEntry<?, ?>> entries) {
		List<ViewRecord<?, ?>> records = new ArrayList<>();
		entries.forEach((entry) -> records.add(record(entry, records.size())));
		return records;
	}

	private static <K, V> ViewRecord<K, V> record(TopicEntry<K, V> entry, long offset) {
		return new ViewRecord<>(entry.topic(), 0, offset, entry.at(), entry.key(), entry.value());
	}

	private JdbcTemplate view(Connection connection) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		jdbc.execute("set search_path = desk_view, desk_own");
		ViewScript script = ViewScript.load(getClass().getClassLoader(), this.projection.script());
		jdbc.execute(script.tables());
		jdbc.execute(script.afterLoad());
		return jdbc;
	}

	private void clear(JdbcTemplate jdbc) {
		jdbc.execute("truncate " + String.join(", ", this.projection.tables()));
	}

	/// In seconds.
	private double write(Connection connection, JdbcTemplate jdbc, List<ViewRecord<?, ?>> records) throws SQLException {
		connection.setAutoCommit(false);
		long start = System.nanoTime();
		for (int from = 0; from < records.size(); from += BATCH) {
			this.projection.apply(jdbc, records.subList(from, Math.min(records.size(), from + BATCH)));
			connection.commit();
		}
		connection.setAutoCommit(true);
		return (System.nanoTime() - start) / 1e9;
	}

	private long export(Connection connection, JdbcTemplate jdbc, Map<String, String> rows)
			throws SQLException, IOException {
		long count = 0;
		for (String table : this.projection.tables()) {
			String columns = jdbc.queryForObject(
					"select string_agg(attname, ', ' order by attnum) from pg_attribute"
							+ " where attrelid = ?::regclass and attnum > 0 and attgenerated = ''",
					String.class, table);
			StringWriter out = new StringWriter();
			count += copyManager(connection).copyOut("copy %s (%s) to stdout".formatted(table, columns), out);
			rows.put("%s (%s)".formatted(table, columns), out.toString());
		}
		return count;
	}

	/// In seconds.
	private static double copy(Connection connection, Map<String, String> rows) throws SQLException, IOException {
		long start = System.nanoTime();
		for (Map.Entry<String, String> table : rows.entrySet()) {
			copyManager(connection).copyIn("copy %s from stdin".formatted(table.getKey()),
					new StringReader(table.getValue()));
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private static CopyManager copyManager(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getCopyAPI();
	}

}
