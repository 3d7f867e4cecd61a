package org.biocluster.projection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.biocluster.projection.jdbc.QuarantinedRecord;
import org.biocluster.projection.jdbc.RebuildEntry;
import org.biocluster.projection.jdbc.RebuildOutcome;
import org.biocluster.testsupport.Platform;
import org.biocluster.telemetry.trace.Traces;
import org.springframework.jdbc.core.JdbcTemplate;

/// A ledger of its own for each test, on the shared broker and a pool of database connections.
final class LedgerView implements AutoCloseable {

	private final HikariDataSource dataSource;

	private final List<Projector> projectors = new ArrayList<>();

	final TestTopics topics;

	final String schema;

	final Ledger ledger;

	LedgerView() {
		this(Platform.database().dataSource("desk"));
	}

	/// @param connections with the rights of the desk
	LedgerView(DataSource connections) {
		this.topics = new TestTopics(Platform.broker().connection());
		this.schema = "ledger_" + this.topics.number;
		this.ledger = ledger("view/ledger.sql");
		HikariConfig config = new HikariConfig();
		config.setDataSource(connections);
		config.setMaximumPoolSize(8);
		config.setConnectionTimeout(2000);
		this.dataSource = new HikariDataSource(config);
	}

	Ledger ledger(String script) {
		return new Ledger(this.schema, script, this.topics.amounts, this.topics.notes);
	}

	View view() {
		return view(this.ledger);
	}

	View view(Projection projection) {
		ProjectorSettings settings = new ProjectorSettings("desk", 100, Duration.ofMillis(50), Duration.ofMillis(20),
				Duration.ofMillis(100), Duration.ofSeconds(30));
		return new View(settings, projection, this.topics.source(), this.dataSource, InstantSource.system(),
				Traces.OFF);
	}

	Projector start() {
		return start(view());
	}

	Projector start(View view) {
		Projector projector = new Projector(view);
		this.projectors.add(projector);
		projector.start();
		return projector;
	}

	/// A projector that isn't started yet.
	Projector create() {
		Projector projector = new Projector(view());
		this.projectors.add(projector);
		return projector;
	}

	void startAll() {
		this.projectors.forEach(Projector::start);
		this.projectors.forEach(this::awaitReady);
	}

	JdbcTemplate jdbc() {
		return new JdbcTemplate(this.dataSource);
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	long entries() {
		return number("select count(*) from %s.entry");
	}

	long total() {
		return number("select coalesce(sum(amount), 0)::bigint from %s.balance");
	}

	/// The amounts as the entries have them and as they were added up; equal unless
	/// something was applied twice or lost.
	boolean isConsistent() {
		return total() == number("select coalesce(sum(amount), 0)::bigint from %s.entry");
	}

	long number(String query) {
		Long number = jdbc().queryForObject(query.formatted(this.schema), Long.class);
		return (number != null) ? number : 0;
	}

	void awaitEntries(long expected) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(20))
			.ignoreExceptions()
			.until(() -> entries() == expected);
	}

	void awaitReady(Projector projector) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> projector.readiness() == Readiness.READY);
	}

	/// Waits until the outcome is written down and the next rebuild can start.
	RebuildEntry awaitRebuild(Rebuild rebuild) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(20))
			.ignoreExceptions()
			.until(() -> rebuild.newest(1).getFirst().outcome() != RebuildOutcome.RUNNING
					&& rebuild.progress().isEmpty());
		return rebuild.newest(1).getFirst();
	}

	/// Causes by coordinates, `partition@offset`, of this test's topics.
	Map<String, String> quarantine() {
		return view().quarantine()
			.newest(1000)
			.stream()
			.filter((each) -> each.partition().topic().equals(this.topics.amounts.name()))
			.collect(Collectors.toMap((each) -> each.partition().number() + "@" + each.offset(),
					QuarantinedRecord::cause));
	}

	@Override
	public void close() {
		this.projectors.forEach(Projector::stop);
		this.topics.close();
		this.dataSource.close();
	}

}
