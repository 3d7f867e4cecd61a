package org.biocluster.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.awaitility.Awaitility;
import org.biocluster.projection.ProjectorStatus.Blocked;
import org.biocluster.projection.ProjectorStatus.State;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectorIT {

	private final LedgerView view = new LedgerView();

	private final TestTopics topics = this.view.topics;

	@AfterEach
	void close() {
		this.view.close();
	}

	@Test
	void showsWhatTheTopicsSay() {
		this.topics.amounts(0, 250);
		this.topics.note("name-3", "the third");
		Projector projector = this.view.start();
		this.view.awaitReady(projector);
		this.view.awaitEntries(250);
		assertThat(this.view.total()).isEqualTo(249 * 250 / 2);
		assertThat(this.view.jdbc()
			.queryForObject("select note from %s.balance where name = 'name-3'".formatted(this.view.schema),
					String.class))
			.isEqualTo("the third");
		assertThat(projector.status().partitions()).hasSize(3);
		Awaitility.await().until(() -> projector.status().lag() == 0);
	}

	@Test
	void goesOnWhereTheFormerOneStopped() {
		this.topics.amounts(0, 50);
		Projector former = this.view.start();
		this.view.awaitEntries(50);
		former.stop();
		assertThat(former.status().state()).isEqualTo(State.STOPPED);
		this.topics.amounts(50, 80);
		this.view.start();
		this.view.awaitEntries(80);
		assertThat(this.view.isConsistent()).isTrue();
	}

	@Test
	void keepsRowsAndOffsetsTogetherWhenTheConnectionDiesBetweenThem() {
		this.view.ledger.kills.set(true);
		this.topics.amounts(0, 10);
		this.topics.amount(0, "killer", "kill");
		this.topics.amounts(10, 20);
		Projector projector = this.view.start();
		this.view.awaitEntries(21);
		assertThat(this.view.ledger.kills).isFalse();
		assertThat(this.view.isConsistent()).isTrue();
		assertThat(this.view.quarantine()).isEmpty();
		this.view.awaitReady(projector);
	}

	@Test
	void setsAsideWhatCannotBecomeARowAndGoesOn() {
		this.topics.amount(0, "a", "1");
		this.topics.amount(0, "a", "garbage");
		this.topics.amount(0, null, "2");
		this.topics.amount(0, "a", "invalid");
		this.topics.amount(0, "a", "not a number");
		this.topics.amount(0, "a", "1000000");
		this.topics.amount(0, "a", "4");
		this.topics.amount(1, "b", "8");
		Projector projector = this.view.start();
		this.view.awaitEntries(3);
		assertThat(this.view.total()).isEqualTo(13);
		Map<String, String> quarantine = this.view.quarantine();
		assertThat(quarantine).containsOnlyKeys("0@1", "0@2", "0@3", "0@4", "0@5");
		assertThat(quarantine.get("0@3")).isEqualTo("InvalidRecordException: an invalid amount");
		assertThat(quarantine.get("0@4")).startsWith("NumberFormatException").doesNotContain("not a number");
		assertThat(quarantine.get("0@5")).isEqualTo("DataIntegrityViolationException: SQLSTATE 23514");
		Awaitility.await().until(() -> projector.status().quarantined() == 5);
		assertThat(projector.readiness()).isEqualTo(Readiness.READY);
	}

	@Test
	void stopsInFrontOfANewerRecordWhileOtherPartitionsGoOn() {
		this.topics.amount(0, "a", "1");
		this.topics.amount(0, "a", "newer");
		this.topics.amount(0, "a", "2");
		this.topics.amount(1, "b", "4");
		Projector projector = this.view.start();
		this.view.awaitEntries(2);
		Awaitility.await().until(() -> !projector.blockedBy().isEmpty());
		assertThat(projector.blockedBy())
			.containsExactly(new Blocked(this.topics.amounts.name(), 0, 1, true, "newer than the test"));
		assertThat(projector.readiness()).isEqualTo(Readiness.FAILING);
		this.topics.amount(1, "b", "8");
		this.view.awaitEntries(3);
		assertThat(this.view.quarantine()).isEmpty();

		projector.stop();
		this.topics.old.set(false);
		this.view.awaitReady(this.view.start());
		this.view.awaitEntries(5);
	}

	@Test
	void waitsForWhatIsNeededToReadARecord() {
		this.topics.outage.set(true);
		this.topics.amount(0, "a", "outage");
		this.topics.amount(0, "a", "2");
		this.topics.amount(1, "b", "4");
		Projector projector = this.view.start();
		this.view.awaitEntries(1);
		Awaitility.await().until(() -> !projector.blockedBy().isEmpty());
		assertThat(projector.blockedBy().getFirst().newer()).isFalse();
		this.topics.outage.set(false);
		this.view.awaitEntries(3);
		this.view.awaitReady(projector);
		assertThat(projector.blockedBy()).isEmpty();
		assertThat(this.view.quarantine()).isEmpty();
	}

	@Test
	void neverAppliesTwiceWithTwoInstances() {
		List<Queue<Long>> told = List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
		for (Queue<Long> each : told) {
			this.view.create().onApplied((records) -> records.forEach((one) -> each.add(one.offset())));
		}
		this.view.startAll();
		for (int round = 0; round < 20; round++) {
			this.topics.amounts(round * 50, round * 50 + 50);
		}
		this.view.awaitEntries(1000);
		assertThat(this.view.isConsistent()).isTrue();
		// Each instance tells its own listeners about every record, whoever wrote it.
		Awaitility.await().untilAsserted(() -> assertThat(told).allSatisfy((each) -> assertThat(each).hasSize(1000)));
	}

	@Test
	void tellsWhenAVersionIsShown() {
		String id = UUID.randomUUID().toString();
		Projector projector = this.view.start();
		CompletableFuture<Boolean> waiting = CompletableFuture
			.supplyAsync(() -> projector.awaitVersion(ProposalId.of(id), 2, Duration.ofSeconds(20)));
		this.topics.amount(0, id, "version 1");
		this.topics.amount(0, id, "version 2");
		assertThat(waiting.join()).isTrue();
		assertThat(projector.awaitVersion(ProposalId.of(id), 1, Duration.ZERO)).isTrue();
		assertThat(projector.awaitVersion(ProposalId.of(id), 3, Duration.ofMillis(50))).isFalse();
	}

	@Test
	void seesOnlyCommittedRecordsAndReachesTheEndBehindAbortedOnes() {
		this.topics.transaction(true, "1");
		this.topics.transaction(false, "100");
		this.topics.transaction(true, "2");
		this.topics.transaction(false, "100");
		Projector projector = this.view.start();
		this.view.awaitReady(projector);
		assertThat(this.view.total()).isEqualTo(6);
	}

	@Test
	void endsVisiblyWithAnErrorOfTheProcess() {
		this.topics.amount(0, "a", "error");
		Projector projector = this.view.start();
		Awaitility.await().until(() -> projector.status().state() == State.FAILED);
		assertThat(projector.readiness()).isEqualTo(Readiness.FAILING);
	}

	@Test
	void refusesAViewThatHasReadMoreThanThereIs() {
		this.topics.amounts(0, 4);
		Projector projector = this.view.start();
		this.view.awaitEntries(4);
		projector.stop();
		this.view.jdbc().update("update %s.projection_offset set next_offset = 1000".formatted(this.view.schema));
		Projector next = this.view.start();
		Awaitility.await().until(() -> next.status().trouble() != null);
		assertThat(next.status().trouble().cause()).contains("up to 1000, the topic ends at 2");
		assertThat(this.view.entries()).isEqualTo(4);
	}

}
