package org.biocluster.projection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.biocluster.projection.ProjectorStatus.State;
import org.biocluster.testsupport.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseOutageIT {

	private static Database database;

	private LostAnswers connections;

	private LedgerView view;

	@BeforeAll
	static void startDatabase() {
		database = Database.start();
	}

	@AfterAll
	static void closeDatabase() {
		database.close();
	}

	@BeforeEach
	void open() {
		this.connections = new LostAnswers(database.dataSource("desk"));
		this.view = new LedgerView(this.connections);
	}

	@AfterEach
	void close() {
		this.view.close();
	}

	@Test
	void goesOnAfterTheDatabaseCameBack() {
		this.view.topics.amounts(0, 30);
		Projector projector = this.view.start();
		this.view.awaitEntries(30);
		database.stop();
		this.view.topics.amounts(30, 60);
		Awaitility.await().until(() -> projector.status().trouble() != null);
		assertThat(projector.status().state()).isEqualTo(State.RUNNING);
		database.restart();
		this.view.awaitEntries(60);
		assertThat(this.view.isConsistent()).isTrue();
		Awaitility.await().until(() -> projector.status().trouble() == null);
		assertThat(this.view.quarantine()).isEmpty();
	}

	@Test
	void appliesNothingTwiceWhenTheAnswerToACommitIsLost() {
		List<Long> told = new CopyOnWriteArrayList<>();
		Projector projector = this.view.create();
		projector.onApplied((records) -> records.forEach((one) -> told.add(one.offset())));
		this.view.startAll();
		for (int round = 0; round < 3; round++) {
			this.connections.losses.set(2);
			this.view.topics.amounts(round * 40, round * 40 + 40);
			Awaitility.await().until(() -> told.size() >= 40);
			told.clear();
		}
		this.view.awaitEntries(120);
		assertThat(this.view.isConsistent()).isTrue();
		assertThat(this.view.quarantine()).isEmpty();
	}

	@Test
	void startsWithoutADatabaseAndWaitsForIt() {
		database.stop();
		this.view.topics.amounts(0, 10);
		Projector projector = this.view.start();
		Awaitility.await().until(() -> projector.status().trouble() != null);
		database.restart();
		this.view.awaitReady(projector);
		this.view.awaitEntries(10);
	}

	@Test
	void readsAgainWhatADatabaseFromABackupLacks() {
		this.view.topics.amounts(0, 10);
		Projector projector = this.view.start();
		this.view.awaitEntries(10);
		this.view.jdbc()
			.execute("create table backup_offset as table %s.projection_offset".formatted(this.view.schema));
		this.view.jdbc().execute("create table backup_entry as table %s.entry".formatted(this.view.schema));
		this.view.jdbc().execute("create table backup_balance as table %s.balance".formatted(this.view.schema));
		this.view.topics.amounts(10, 30);
		this.view.awaitEntries(30);
		restore();
		assertThat(this.view.entries()).isEqualTo(10);
		this.view.topics.amounts(30, 32);
		this.view.awaitEntries(32);
		assertThat(this.view.isConsistent()).isTrue();
		this.view.awaitReady(projector);
	}

	private void restore() {
		this.view.jdbc().execute("""
				begin;
				truncate %1$s.projection_offset, %1$s.entry, %1$s.balance;
				insert into %1$s.projection_offset table backup_offset;
				insert into %1$s.entry table backup_entry;
				insert into %1$s.balance table backup_balance;
				commit
				""".formatted(this.view.schema));
	}

}
