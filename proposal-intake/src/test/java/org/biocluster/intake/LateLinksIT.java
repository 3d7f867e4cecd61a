package org.biocluster.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.biocluster.command.CommandChannel.Delivery;
import org.biocluster.latelink.LateClaim;
import org.biocluster.latelink.LateLinkProblem;
import org.biocluster.link.LateLink;
import org.biocluster.link.LateLink.Withdrawal;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.SubmissionResult;
import org.biocluster.submission.SubmissionResult.LateLinkRefused;
import org.biocluster.submission.SubmissionResult.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a late link gives to submissions after the closing of a round, and to how many, whichever process takes them.
class LateLinksIT {

	private static final Actor SECRETARY = new Actor("s-1", Role.SECRETARIAT);

	private static final Instant UNTIL = Attempts.CLOSING.plusSeconds(172_800);

	private static final Instant LATER = Attempts.CLOSING.plusSeconds(86_400);

	private final Attempts attempts = new Attempts();

	private final LateLink once = new LateLink(UUID.randomUUID(), "autumn", UNTIL, 1, "институту", "Болезнь", SECRETARY,
			Attempts.CLOSING, null);

	private final IdempotencyKey key = IdempotencyKey.random(InstantSource.system());

	@Test
	void submissionIsInTimeForItsRoundAndSaysByWhichLink() {
		String token = this.attempts.give(this.once);

		assertThat(send(this.key, token, LATER)).isInstanceOf(Received.class);
		assertThat(this.attempts.submitted().late()).isFalse();
		assertThat(this.attempts.submitted().origin().round()).isEqualTo("autumn");
		assertThat(this.attempts.submitted().origin().lateEntry()).isEqualTo(this.once.entry());
	}

	@Test
	void linkThatIsUsedUpGivesNothingToOthersAndTheSameToItsOwnRepetition() {
		String token = this.attempts.give(this.once);
		send(this.key, token, LATER);
		IdempotencyKey other = IdempotencyKey.random(InstantSource.system());

		assertThat(send(other, token, LATER)).isEqualTo(new LateLinkRefused(LateLinkProblem.USED_UP));
		assertThat(send(this.key, token, LATER.plusSeconds(60))).isInstanceOf(Received.class);
		assertThat(this.attempts.submitted().origin().receivedAt()).isEqualTo(LATER);

		assertThat(send(other, null, LATER)).isInstanceOf(Received.class);
		assertThat(this.attempts.submitted().late()).isTrue();
	}

	@Test
	void linkThatEndedOrWasWithdrawnOrThatNobodyGaveIsRefused() {
		String token = this.attempts.give(this.once);
		assertThat(send(this.key, token, UNTIL.plusSeconds(1))).isEqualTo(new LateLinkRefused(LateLinkProblem.ENDED));

		this.attempts.give(this.once.withdrawn(new Withdrawal(SECRETARY, LATER, "По ошибке")));
		assertThat(send(this.key, token, LATER)).isEqualTo(new LateLinkRefused(LateLinkProblem.WITHDRAWN));

		assertThat(send(this.key, Attempts.LINKS.late(UUID.randomUUID()), LATER))
			.isEqualTo(new LateLinkRefused(LateLinkProblem.UNKNOWN));
		assertThat(send(this.key, "forged", LATER)).isEqualTo(new LateLinkRefused(LateLinkProblem.UNKNOWN));
	}

	@Test
	void attemptThatTookAUseCountsFromItsOwnTimeAlsoWhenItIsCompletedAfterTheEnd() {
		String token = this.attempts.give(this.once);
		this.attempts.send(this.key, token, UNTIL.minusSeconds(5), Delivery.NOT_ACCEPTED);

		assertThat(send(this.key, token, UNTIL.plusSeconds(60))).isInstanceOf(Received.class);
		assertThat(this.attempts.submitted().origin().receivedAt()).isEqualTo(UNTIL.minusSeconds(5));
		assertThat(this.attempts.submitted().late()).isFalse();
	}

	@Test
	void whoeverIsInTimeUsesNothing() {
		String token = this.attempts.give(this.once);
		send(this.key, token, Attempts.CLOSING.minusSeconds(60));
		assertThat(this.attempts.submitted().origin().lateEntry()).isNull();

		assertThat(send(IdempotencyKey.random(InstantSource.system()), token, LATER)).isInstanceOf(Received.class);
	}

	@Test
	void manyAtOnceGetNoMoreUsesThanThereAre() throws Exception {
		LateLink thrice = new LateLink(UUID.randomUUID(), "autumn", UNTIL, 3, "трём авторам", "Сбой связи", SECRETARY,
				Attempts.CLOSING, null);
		String token = this.attempts.give(thrice);
		List<Callable<LateClaim>> claims = new ArrayList<>();
		for (int proposal = 0; proposal < 12; proposal++) {
			// Each proposal is sent twice, by two processes.
			ProposalId id = new ProposalId(new UUID(thrice.id().getMostSignificantBits(), proposal / 2));
			claims.add(() -> this.attempts.lateLinks(InstantSource.fixed(LATER)).claim(token, id, LATER));
		}
		List<LateClaim> answers = new ArrayList<>();
		try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
			for (Future<LateClaim> answer : processes.invokeAll(claims)) {
				answers.add(answer.get());
			}
		}

		assertThat(answers).filteredOn(LateClaim.Granted.class::isInstance).hasSize(6);
		assertThat(answers).filteredOn(LateClaim.Refused.class::isInstance)
			.hasSize(6)
			.containsOnly(new LateClaim.Refused(LateLinkProblem.USED_UP));
	}

	private SubmissionResult send(IdempotencyKey key, @Nullable String lateLink, Instant at) {
		return this.attempts.send(key, lateLink, at, Delivery.STORED);
	}

}
