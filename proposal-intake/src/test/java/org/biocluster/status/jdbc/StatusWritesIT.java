package org.biocluster.status.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.biocluster.projection.ViewRecord;
import org.biocluster.projection.jdbc.ViewScript;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.history.HistoryOfMany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What a proposal that was sent, registered, routed and taken costs in the view: processor time of the database and of the
/// thread that writes, by how many records come at once. A measurement, run by `benchmarks/projection`; leaves its rows in
/// `target`.
@EnabledIfSystemProperty(named = "biocluster.written", matches = "[1-9][0-9]{2,6}")
class StatusWritesIT {

	private static final List<Integer> BATCHES = List.of(500, 60, 10);

	/// The first warms up.
	private static final int ROUNDS = 3;

	/// The operating system's, of a hundredth of a second.
	private static final int MICROS_OF_A_TICK = 10_000;

	private final StatusProjection projection = new StatusProjection();

	private final int size = Integer.getInteger("biocluster.written", 0);

	@Test
	void writesAtACost() throws SQLException, IOException {
		List<ViewRecord<?, ?>> records = Records.of(HistoryOfMany.of(this.size));
		try (Database database = Database.start();
				PrintStream report = new PrintStream(Path.of("target", "status-writes.txt").toFile(),
						StandardCharsets.UTF_8);
				Connection connection = database.dataSource("intake").getConnection()) {
			JdbcTemplate jdbc = view(connection);
			for (int batch : BATCHES) {
				for (int round = 0; round < ROUNDS; round++) {
					jdbc.execute("truncate " + String.join(", ", this.projection.tables()));
					report.println(measure(connection, jdbc, records, batch));
				}
			}
		}
	}

	private JdbcTemplate view(Connection connection) {
		JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		jdbc.execute("set search_path = intake_view, intake_own");
		ViewScript script = ViewScript.load(getClass().getClassLoader(), this.projection.script());
		jdbc.execute(script.tables());
		jdbc.execute(script.afterLoad());
		return jdbc;
	}

	private String measure(Connection connection, JdbcTemplate jdbc, List<ViewRecord<?, ?>> records, int batch)
			throws SQLException, IOException {
		Path backend = Path.of("/proc/%d/stat".formatted(jdbc.queryForObject("select pg_backend_pid()", Long.class)));
		long ticks = ticks(backend);
		long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		long start = System.nanoTime();
		connection.setAutoCommit(false);
		for (int from = 0; from < records.size(); from += batch) {
			this.projection.apply(jdbc, records.subList(from, Math.min(records.size(), from + batch)));
			connection.commit();
		}
		connection.setAutoCommit(true);
		long taken = System.nanoTime() - start;
		cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
		ticks = ticks(backend) - ticks;
		return "| %d | %d | %.0f | %.0f | %.0f |".formatted(batch, records.size(),
				(double) ticks * MICROS_OF_A_TICK / this.size, cpu / 1e3 / this.size, records.size() * 1e9 / taken);
	}

	/// Processor time of a process that has no blanks in its name; PostgreSQL puts what
	/// it does there, in brackets.
	private static long ticks(Path stat) throws IOException {
		String line = Files.readString(stat);
		String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
		return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
	}

}
