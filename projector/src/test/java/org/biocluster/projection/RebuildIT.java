package org.biocluster.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.biocluster.projection.jdbc.RebuildEntry;
import org.biocluster.projection.jdbc.RebuildOutcome;
import org.biocluster.projection.jdbc.TableComparison;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildIT {

	private static final RebuildRequest CHECK = new RebuildRequest("auditor-1", false);

	private static final RebuildRequest REPAIR = new RebuildRequest("administrator-1", true);

	private final LedgerView view = new LedgerView();

	private final TestTopics topics = this.view.topics;

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@AfterEach
	void close() {
		this.executor.shutdown();
		this.view.close();
	}

	@Test
	void givesTheSameViewWhileRecordsFlowAndReadersSeeNoGap() {
		this.topics.amounts(0, 400);
		this.view.start();
		this.view.awaitEntries(400);
		AtomicBoolean flowing = new AtomicBoolean(true);
		AtomicInteger sent = new AtomicInteger(400);
		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
			while (flowing.get()) {
				if (this.view.entries() > sent.get() - 50) {
					this.topics.amounts(sent.get(), sent.addAndGet(5));
				}
			}
		}, this.executor);
		CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> readWhile(flowing), this.executor);

		Rebuild rebuild = new Rebuild(this.view.view());
		for (int round = 0; round < 3; round++) {
			assertThat(rebuild.start(CHECK)).isInstanceOf(RebuildStart.Started.class);
			RebuildEntry entry = this.view.awaitRebuild(rebuild);
			assertThat(entry.outcome()).as(entry.detail()).isEqualTo(RebuildOutcome.SWAPPED);
			assertThat(entry.tables()).hasSize(2).allMatch(TableComparison::isEqual);
			assertThat(entry.records()).isGreaterThanOrEqualTo(400);
		}
		flowing.set(false);
		writer.join();
		assertThat(reader.join()).isPositive();
		this.view.awaitEntries(sent.get());
		assertThat(this.view.isConsistent()).isTrue();
		assertThat(schemas()).isEqualTo(1);
		assertThat(this.view
			.number("select count(*) from pg_indexes where schemaname = '%s'" + " and indexname = 'balance_by_amount'"))
			.isOne();
	}

	/// Counts over and over on one connection with a prepared statement, like a page
	/// would.
	private int readWhile(AtomicBoolean flowing) {
		int reads = 0;
		long last = 0;
		try (Connection connection = this.view.dataSource().getConnection();
				PreparedStatement count = connection
					.prepareStatement("select count(*) from %s.entry".formatted(this.view.schema))) {
			while (flowing.get()) {
				try (ResultSet row = count.executeQuery()) {
					row.next();
					assertThat(row.getLong(1)).isGreaterThanOrEqualTo(last);
					last = row.getLong(1);
				}
				reads++;
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return reads;
	}

	@Test
	void reportsADifferenceAndRepairsItWhenAsked() {
		this.topics.amounts(0, 20);
		this.view.start();
		this.view.awaitEntries(20);
		this.view.jdbc()
			.update("update %s.balance set amount = amount + 1 where name = 'name-1'".formatted(this.view.schema));

		Rebuild rebuild = new Rebuild(this.view.view());
		rebuild.start(CHECK);
		RebuildEntry check = this.view.awaitRebuild(rebuild);
		assertThat(check.outcome()).isEqualTo(RebuildOutcome.DIFFERENT);
		assertThat(check.tables()).filteredOn((table) -> !table.isEqual())
			.singleElement()
			.satisfies((table) -> assertThat(table.table()).isEqualTo("balance"))
			.satisfies((table) -> assertThat(table.live().rows()).isEqualTo(table.rebuilt().rows()))
			.satisfies((table) -> assertThat(table.live().hash()).isNotEqualTo(table.rebuilt().hash()));
		assertThat(this.view.isConsistent()).isFalse();
		assertThat(schemas()).isEqualTo(1);

		rebuild.start(REPAIR);
		RebuildEntry repair = this.view.awaitRebuild(rebuild);
		assertThat(repair.outcome()).isEqualTo(RebuildOutcome.SWAPPED);
		assertThat(repair.isEqual()).isFalse();
		assertThat(repair.who()).isEqualTo("administrator-1");
		assertThat(this.view.isConsistent()).isTrue();
		this.topics.amounts(20, 30);
		this.view.awaitEntries(30);
	}

	@Test
	void countsNoMarkersOfTransactionsAsMissing() {
		this.topics.transaction(true, "1");
		this.topics.transaction(false, "2");
		this.topics.amounts(0, 10);
		this.topics.transaction(false, "4");
		this.view.awaitReady(this.view.start());
		Rebuild rebuild = new Rebuild(this.view.view());
		assertThat(rebuild.preview().total()).isBetween(12L, 30L);
		rebuild.start(CHECK);
		RebuildEntry entry = this.view.awaitRebuild(rebuild);
		assertThat(entry.outcome()).as(entry.detail()).isEqualTo(RebuildOutcome.SWAPPED);
		assertThat(entry.records()).isEqualTo(12);
		assertThat(entry.isEqual()).isTrue();
	}

	@Test
	void rebuildsAtTheStartWhenTheScriptChanged() {
		this.topics.amounts(0, 20);
		Projector projector = this.view.start();
		this.view.awaitEntries(20);
		projector.stop();
		this.topics.amounts(20, 30);
		View changed = this.view.view(this.view.ledger("view/ledger-2.sql"));
		assertThat(changed.isOutdated()).isTrue();
		this.view.awaitReady(this.view.start(changed));
		this.view.awaitEntries(30);
		assertThat(changed.isOutdated()).isFalse();
		assertThat(this.view.isConsistent()).isTrue();
		RebuildEntry entry = changed.rebuildLog().last().orElseThrow();
		assertThat(entry.who()).isEqualTo("system");
		assertThat(entry.outcome()).isEqualTo(RebuildOutcome.SWAPPED);
		assertThat(schemas()).isEqualTo(1);
	}

	@Test
	void takesBackFromQuarantineWhatCanBeReadNow() {
		this.topics.amounts(0, 4);
		this.topics.amount(0, "a", "odd");
		this.topics.amount(0, "a", "garbage");
		this.view.start();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.ignoreExceptions()
			.until(() -> this.view.quarantine().size() == 2);
		this.view.ledger.understandsOdd.set(true);
		Rebuild rebuild = new Rebuild(this.view.view());
		rebuild.start(REPAIR);
		RebuildEntry entry = this.view.awaitRebuild(rebuild);
		assertThat(entry.outcome()).as(entry.detail()).isEqualTo(RebuildOutcome.SWAPPED);
		assertThat(entry.unreadable()).isOne();
		assertThat(this.view.quarantine()).containsOnlyKeys("0@3");
		assertThat(this.view.entries()).isEqualTo(5);
	}

	private long schemas() {
		return this.view.number("select count(*) from pg_namespace where nspname like '%s%%'");
	}

}
