package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.kafka.common.utils.Bytes;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.Clock;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.Test;

class ClockKeyTest {

	private static final Instant AT = Instant.parse("2026-12-23T20:59:59Z");

	@Test
	void keysSortByKindStepAndTime() {
		List<ClockKey> sorted = new ArrayList<>();
		for (Deadline deadline : Deadline.values()) {
			for (Step step : List.of(Step.NONE, Step.at(-60), Step.at(-1), Step.at(0), Step.PASSED, Step.at(60))) {
				for (Instant due : List.of(Instant.parse("1950-01-01T00:00:00Z"), AT, AT.plusMillis(1),
						Instant.parse("9999-01-01T00:00:00Z"))) {
					for (UUID id : List.of(new UUID(0, 0), new UUID(0, -1), new UUID(-1, -1))) {
						sorted.add(new ClockKey(new Clock(deadline, due, step), new ProposalId(id)));
					}
				}
			}
		}

		assertThat(new TreeSet<>(sorted.stream().map(ClockKey::bytes).toList()))
			.containsExactlyElementsOf(sorted.stream().map(ClockKey::bytes).toList());
		assertThat(sorted).allSatisfy((key) -> assertThat(ClockKey.read(key.bytes())).isEqualTo(key));
		assertThat(sorted.getFirst().bytes()).isGreaterThan(ClockKey.FIRST);
		assertThat(sorted.getLast().bytes()).isLessThan(ClockKey.END);
	}

	@Test
	void keysOfOneStepEndBeforeTheNextStepBegins() {
		ProposalId last = new ProposalId(new UUID(-1, -1));
		ClockKey key = new ClockKey(new Clock(Deadline.DECISION, AT, Step.at(-1)), last);
		Bytes latest = new ClockKey(new Clock(Deadline.DECISION, Instant.parse("9999-12-31T00:00:00Z"), Step.at(-1)),
				last)
			.bytes();
		Bytes following = new ClockKey(new Clock(Deadline.DECISION, Instant.parse("1900-01-01T00:00:00Z"), Step.at(0)),
				new ProposalId(new UUID(0, 0)))
			.bytes();

		assertThat(key.next()).isGreaterThan(key.bytes()).isLessThan(latest);
		assertThat(key.nextStep()).isGreaterThan(latest).isLessThan(following);
	}

}
