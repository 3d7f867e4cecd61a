package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class CommandLogTest {

	@Test
	void oldestGivesWay() {
		CommandLog log = CommandLog.EMPTY;
		for (int i = 0; i < CommandLog.CAPACITY + 1; i++) {
			log = log.with(outcome(i, 1));
		}

		assertThat(log.latest()).hasSize(CommandLog.CAPACITY);
		assertThat(log.find(new CommandId(new UUID(0, 0)))).isEmpty();
		assertThat(log.find(new CommandId(new UUID(0, 1)))).isPresent();
	}

	@Test
	void sameCommandIsKeptOnce() {
		CommandLog log = CommandLog.EMPTY.with(outcome(1, 1)).with(outcome(2, 2)).with(outcome(1, 3));

		assertThat(log.latest()).containsExactly(outcome(1, 3), outcome(2, 2));
	}

	private static Outcome outcome(int command, long version) {
		return new Outcome.Accepted(new CommandId(new UUID(0, command)), Proposals.proposal(1), version, List.of(),
				null, null);
	}

}
