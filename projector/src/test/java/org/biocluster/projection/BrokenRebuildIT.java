package org.biocluster.projection;

import org.awaitility.Awaitility;
import org.biocluster.projection.jdbc.RebuildOutcome;
import org.biocluster.projection.jdbc.RebuildSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Rebuilds that don't come to their end.
class BrokenRebuildIT {

	private static final RebuildRequest CHECK = new RebuildRequest("auditor-1", false);

	private final LedgerView view = new LedgerView();

	private final TestTopics topics = this.view.topics;

	@AfterEach
	void close() {
		this.view.close();
	}

	@Test
	void runsOnceAtATimeAndStopsWhenAsked() {
		this.topics.amounts(0, 20);
		this.view.start();
		this.view.awaitEntries(20);
		// The rebuild reads the odd one again, but not before the outage is over.
		this.topics.amount(0, "a", "outage");
		this.view.awaitEntries(21);
		this.topics.outage.set(true);
		Rebuild rebuild = new Rebuild(this.view.view());
		rebuild.start(CHECK);
		assertThat(rebuild.start(CHECK)).isInstanceOf(RebuildStart.AlreadyRunning.class);
		assertThat(new Rebuild(this.view.view()).start(CHECK)).isInstanceOf(RebuildStart.AlreadyRunning.class);
		awaitHalf(rebuild);
		assertThat(rebuild.progress().orElseThrow().topics().getFirst().total()).isEqualTo(21);

		rebuild.cancel();
		assertThat(this.view.awaitRebuild(rebuild).outcome()).isEqualTo(RebuildOutcome.CANCELLED);
		assertThat(this.view.entries()).isEqualTo(21);
		assertThat(schemas()).isEqualTo(1);
	}

	@Test
	void leavesTheLiveViewAloneWhenTheProcessDies() {
		this.topics.amounts(0, 20);
		Projector projector = this.view.start();
		this.view.awaitEntries(20);
		projector.stop();
		View view = this.view.view();
		// What a killed process leaves: a shadow, a line in the log, and no connection
		// that holds the lock.
		view.rebuildLog().begin("administrator-1", view.clock().instant(), 20);
		try (RebuildSession _ = RebuildSession.open(view.dataSource(), view.schema()).orElseThrow()) {
			view.schemas().createShadow(view.script());
			assertThat(RebuildSession.open(view.dataSource(), view.schema())).isEmpty();
		}
		assertThat(schemas()).isEqualTo(2);
		this.view.awaitReady(this.view.start());
		assertThat(schemas()).isEqualTo(1);
		assertThat(view.rebuildLog().last().orElseThrow().outcome()).isEqualTo(RebuildOutcome.INTERRUPTED);
		assertThat(this.view.entries()).isEqualTo(20);
	}

	@Test
	void leavesTheLiveViewAloneWhenItsConnectionsDie() {
		this.topics.amounts(0, 20);
		this.topics.amount(0, "a", "outage");
		this.view.start();
		this.view.awaitEntries(21);
		this.topics.outage.set(true);
		Rebuild rebuild = new Rebuild(this.view.view());
		rebuild.start(CHECK);
		awaitHalf(rebuild);
		this.view.jdbc().query("""
				select pg_terminate_backend(pid) from pg_stat_activity
				where usename = 'desk' and pid <> pg_backend_pid()
				""", (row) -> {
		});
		this.topics.outage.set(false);
		assertThat(this.view.awaitRebuild(rebuild).outcome()).isEqualTo(RebuildOutcome.FAILED);
		this.topics.amounts(20, 30);
		this.view.awaitEntries(31);
		assertThat(this.view.isConsistent()).isTrue();

		awaitStart(rebuild);
		assertThat(this.view.awaitRebuild(rebuild).outcome()).isEqualTo(RebuildOutcome.SWAPPED);
		assertThat(schemas()).isEqualTo(1);
	}

	private static void awaitHalf(Rebuild rebuild) {
		Awaitility.await().until(() -> rebuild.progress().map(RebuildProgress::share).orElse(0.0) > 0.5);
	}

	/// Starts a rebuild when the pool no longer lends connections that died.
	private static void awaitStart(Rebuild rebuild) {
		Awaitility.await().ignoreExceptions().until(() -> rebuild.start(CHECK) instanceof RebuildStart.Started);
	}

	private long schemas() {
		return this.view.number("select count(*) from pg_namespace where nspname like '%s%%'");
	}

}
