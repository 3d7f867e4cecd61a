package org.biocluster.intake;

import java.time.Instant;
import java.time.InstantSource;

import org.biocluster.command.CommandChannel.Delivery;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.SubmissionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// An attempt that reached us before a round closed and had to be refused, its completion by another process on the same
/// database, and what the decider makes of both.
class GraceIT {

	private static final Instant BEFORE = Attempts.CLOSING.minusSeconds(60);

	private static final Instant IN_GRACE = Attempts.CLOSING.plusSeconds(1_200);

	private static final Instant AFTERWARDS = Attempts.CLOSING.plusSeconds(1_860);

	private final IdempotencyKey key = IdempotencyKey.random(InstantSource.system());

	private final Attempts attempts = new Attempts();

	@ParameterizedTest
	@EnumSource(names = { "NOT_ACCEPTED", "UNKNOWN" })
	void attemptThatFailedCountsWithinTheGrace(Delivery failure) {
		assertThat(attempt(BEFORE, failure)).isNotInstanceOf(SubmissionResult.Received.class);
		assertThat(attempt(BEFORE.plusSeconds(30), failure)).isNotInstanceOf(SubmissionResult.Received.class);
		assertThat(attempt(IN_GRACE, Delivery.STORED)).isInstanceOf(SubmissionResult.Received.class);

		assertThat(this.attempts.submitted().origin().receivedAt()).isEqualTo(BEFORE);
		assertThat(this.attempts.submitted().origin().round()).isEqualTo("autumn");
		assertThat(this.attempts.submitted().late()).isFalse();
	}

	@Test
	void attemptThatFailedDoesNotCountAfterTheGrace() {
		attempt(BEFORE, Delivery.NOT_ACCEPTED);
		attempt(AFTERWARDS, Delivery.STORED);

		assertThat(this.attempts.submitted().late()).isTrue();
	}

	@Test
	void graceIsForNobodyWhoCameAfterClosing() {
		attempt(IN_GRACE, Delivery.NOT_ACCEPTED);
		attempt(IN_GRACE.plusSeconds(30), Delivery.STORED);

		assertThat(this.attempts.submitted().late()).isTrue();
	}

	private SubmissionResult attempt(Instant at, Delivery delivery) {
		return this.attempts.send(this.key, null, at, delivery);
	}

}
