package org.biocluster.dispatch.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Claim;
import org.biocluster.notification.Message;
import org.biocluster.notification.Recipient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Reminders that share a letter.
class DigestIT extends DispatchFixture {

	private static final Recipient CHAIR = new Recipient.Member("c1");

	private static final Instant NEXT_MORNING = Instant.parse("2026-11-24T06:10:00Z");

	@Test
	void remindersWaitForTheMorningAndAreOneLetterToEachPerson() {
		plan(0, 3, CHAIR, Message.DEADLINE);
		plan(3, 1, new Recipient.Member("c2"), Message.DEADLINE);
		plan(4, 1, CHAIR, Message.NEW_PROPOSAL);
		run(worker("w/1", outbox(COMPOSER), (mail) -> new Attempt.Accepted()));
		assertThat(carried).hasSize(1);
		assertThat(ledger.markOverdue(now.plusSeconds(60))).isZero();

		now = NEXT_MORNING;
		run(worker("w/1", outbox(COMPOSER), (mail) -> new Attempt.Accepted()));
		run(worker("w/2", outbox(COMPOSER), (mail) -> new Attempt.Accepted()));
		assertThat(carried).hasSize(3).allSatisfy((messageId, times) -> assertThat(times).isOne());
		assertThat(count("sent")).isEqualTo(5);
	}

	@Test
	void aLetterThatIsTriedAgainHoldsTheSameReminders() {
		plan(0, 3, CHAIR, Message.DEADLINE);
		now = NEXT_MORNING;
		List<Attempt> outcomes = new ArrayList<>(
				List.of(new Attempt.Postponed("SMTP_451", false), new Attempt.Accepted(), new Attempt.Accepted()));
		run(worker("w/1", outbox(COMPOSER), (mail) -> outcomes.removeFirst()));
		assertThat(count("pending")).isEqualTo(3);
		plan(3, 1, CHAIR, Message.DEADLINE);
		now = NEXT_MORNING.plusSeconds(60);
		run(worker("w/1", outbox(COMPOSER), (mail) -> outcomes.removeFirst()));
		assertThat(count("sent")).isEqualTo(3);
		assertThat(carried).hasSize(1);

		now = NEXT_MORNING.plusSeconds(86_400);
		run(worker("w/1", outbox(COMPOSER), (mail) -> outcomes.removeFirst()));
		assertThat(count("sent")).isEqualTo(4);
		assertThat(carried).hasSize(2);
	}

	@Test
	void whatMayHaveArrivedIsDoubtfulAsAWholeAndNeverSentAgain() {
		plan(0, 3, CHAIR, Message.DEADLINE);
		now = NEXT_MORNING;
		outbox(COMPOSER).next("former/1", null);
		assertThat(ledger.doubtInterrupted("mine/")).isEqualTo(3);
		now = NEXT_MORNING.plusSeconds(86_400);
		run(worker("mine/1", outbox(COMPOSER), (mail) -> new Attempt.Accepted()));
		assertThat(carried).isEmpty();
	}

	@Test
	void whatWasTakenWithoutKnowingItIsWholeAgain() {
		plan(0, 3, CHAIR, Message.DEADLINE);
		now = NEXT_MORNING;
		assertThat(outbox(COMPOSER).next("w/1", null)).isInstanceOf(Claim.Taken.class);
		outbox(COMPOSER).release("w/1", null);
		run(worker("w/1", outbox(COMPOSER), (mail) -> new Attempt.Accepted()));
		assertThat(count("sent")).isEqualTo(3);
		assertThat(carried).hasSize(1);
	}

}
