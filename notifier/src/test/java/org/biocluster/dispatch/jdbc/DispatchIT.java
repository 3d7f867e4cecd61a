package org.biocluster.dispatch.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.biocluster.delivery.DeliveryState;
import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Claim;
import org.biocluster.dispatch.Composer;
import org.biocluster.dispatch.Composition;
import org.biocluster.dispatch.Ledger.Unreported;
import org.biocluster.dispatch.Outbox;
import org.biocluster.dispatch.Worker;
import org.biocluster.duty.DutyThread;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The way of deliveries through workers and database.
class DispatchIT extends DispatchFixture {

	@Test
	void keepsOneRowHoweverOftenADeliveryIsPlanned() {
		plan(3);
		plan(3);
		assertThat(count("pending")).isEqualTo(3);
	}

	@Test
	void sendsEachDeliveryOnceWithManyWorkers() {
		plan(200);
		List<DutyThread> workers = IntStream.range(0, 6)
			.mapToObj((number) -> new DutyThread(
					worker("w/" + number, outbox(COMPOSER), (mail) -> new Attempt.Accepted()), clock))
			.toList();
		workers.forEach(DutyThread::start);
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count("sent") == 200);
		workers.forEach(DutyThread::stop);
		assertThat(carried).hasSize(200).allSatisfy((messageId, times) -> assertThat(times).isOne());
	}

	@Test
	void isOnRecordAsSendingBeforeAnythingIsSent() {
		plan(1);
		List<Integer> seen = new ArrayList<>();
		run(worker("w/1", outbox(COMPOSER), (mail) -> {
			seen.add(count("sending"));
			return new Attempt.Accepted();
		}));
		assertThat(seen).containsExactly(1);
		assertThat(count("sent")).isOne();
	}

	@Test
	void triesAgainLaterWhatMayPassAndCountsTheAttempts() {
		plan(1);
		List<Attempt> outcomes = new ArrayList<>(List.of(new Attempt.Postponed("SMTP_451", false),
				new Attempt.Postponed("CUT_OFF", true), new Attempt.Accepted()));
		Worker worker = worker("w/1", outbox(COMPOSER), (mail) -> outcomes.removeFirst());
		run(worker);
		assertThat(report().state()).isEqualTo(DeliveryState.RETRYING);
		assertThat(report().reason()).isEqualTo("SMTP_451");
		now = now.plusSeconds(60);
		run(worker);
		assertThat(report().state()).isEqualTo(DeliveryState.SENT);
		assertThat(report().attempt()).isEqualTo(3);
	}

	@Test
	void neverSendsAgainWhatMayHaveArrived() {
		plan(1);
		Worker worker = worker("w/1", outbox(COMPOSER), (mail) -> new Attempt.Unknown("NO_REPLY"));
		run(worker);
		now = now.plus(Duration.ofDays(30));
		run(worker);
		assertThat(carried).hasSize(1).allSatisfy((messageId, times) -> assertThat(times).isOne());
		assertThat(report().state()).isEqualTo(DeliveryState.DOUBTFUL);
		assertThat(ledger.list("doubtful", 10)).hasSize(1);
	}

	@Test
	void doubtsWhatAFormerProcessWasSendingButNotItsOwn() {
		plan(2);
		outbox(COMPOSER).next("former/1", null);
		outbox(COMPOSER).next("mine/1", null);
		assertThat(ledger.doubtInterrupted("mine/")).isOne();
		assertThat(count("sending")).isOne();
		assertThat(count("doubtful")).isOne();
	}

	@Test
	void believesTheOneWhoSentItMoreThanARestartedNeighbour() {
		plan(1);
		Claim.Taken taken = (Claim.Taken) outbox(COMPOSER).next("old/1", null);
		ledger.doubtInterrupted("new/");
		outbox(COMPOSER).settle(new Outbox.Settlement(taken.delivery(), new Attempt.Accepted()));
		assertThat(count("sent")).isOne();
	}

	@Test
	void letsALetterThatCannotBeWrittenHoldUpNobody() {
		plan(3);
		Composer poisoned = (delivery, others) -> {
			if (delivery.id() == 1) {
				throw new IllegalStateException("no such template");
			}
			return COMPOSER.compose(delivery, others);
		};
		run(worker("w/1", outbox(poisoned), (mail) -> new Attempt.Accepted()));
		assertThat(count("sent")).isEqualTo(2);
		assertThat(count("parked")).isOne();
	}

	@Test
	void waitsForWhatHasNotArrivedAndListsItAfterAWhile() {
		plan(1);
		run(worker("w/1", outbox((delivery, others) -> new Composition.Waiting("TEXT_MISSING")),
				(mail) -> new Attempt.Accepted()));
		assertThat(ledger.unreported(10)).isEmpty();
		assertThat(ledger.markOverdue(now.plusSeconds(1))).isOne();
		assertThat(ledger.markOverdue(now.plusSeconds(1))).isZero();
		assertThat(report().state()).isEqualTo(DeliveryState.WAITING);
		assertThat(ledger.list("waiting", 10).getFirst().reason()).isEqualTo("TEXT_MISSING");
		assertThat(carried).isEmpty();
	}

	@Test
	void reportsEveryChangeOnce() {
		plan(1);
		run(worker("w/1", outbox(COMPOSER), (mail) -> new Attempt.Refused("SMTP_550")));
		List<Unreported> unreported = ledger.unreported(10);
		assertThat(unreported.getFirst().report().state()).isEqualTo(DeliveryState.FAILED);
		ledger.reported(unreported);
		assertThat(ledger.unreported(10)).isEmpty();
	}

}
