package org.biocluster.command;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.biocluster.command.OutcomeWaiters.Expectation;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeWaitersTest {

	private static final CommandId COMMAND = new CommandId(UUID.randomUUID());

	private static final Outcome OUTCOME = new Outcome.Accepted(COMMAND, new ProposalId(UUID.randomUUID()), 1,
			List.of(), null, null);

	private final OutcomeWaiters waiters = new OutcomeWaiters();

	@Test
	void tellsEverybodyWhoWaits() {
		try (Expectation first = this.waiters.expect(COMMAND); Expectation second = this.waiters.expect(COMMAND)) {
			this.waiters.arrived(OUTCOME);
			assertThat(first.await(Duration.ZERO)).hasValue(OUTCOME);
			assertThat(second.await(Duration.ofSeconds(1))).hasValue(OUTCOME);
		}
		assertThat(this.waiters.size()).isZero();
	}

	@Test
	void givesUpAndForgets() {
		try (Expectation expectation = this.waiters.expect(COMMAND)) {
			assertThat(expectation.await(Duration.ofMillis(1))).isEmpty();
			assertThat(expectation.await(Duration.ZERO)).isEmpty();
			assertThat(expectation.await(Duration.ofSeconds(-1))).isEmpty();
			assertThat(this.waiters.size()).isOne();
		}
		assertThat(this.waiters.size()).isZero();
		this.waiters.arrived(OUTCOME);
	}

}
