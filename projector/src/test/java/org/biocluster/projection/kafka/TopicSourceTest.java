package org.biocluster.projection.kafka;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TopicSourceTest {

	private static final Partition HISTORY = new Partition(Topics.PROPOSAL_EVENTS.name(), 0);

	private static final Partition YEAR = new Partition(Topics.NOTIFICATION_EVENTS.name(), 0);

	private static final Positions ENDS = Positions.of(Map.of(HISTORY, 100L, YEAR, 100L));

	private final TopicSource source = new TopicSource(new Properties(), (received) -> {
		throw new AssertionError("nothing is read here");
	}, List.of(Topics.PROPOSAL_EVENTS, Topics.NOTIFICATION_EVENTS), InstantSource.system());

	@Test
	void goesOnFromTheStoredPositions() {
		Positions stored = Positions.of(Map.of(HISTORY, 50L, YEAR, 60L));
		assertThat(this.source.expired(stored, Positions.of(Map.of(HISTORY, 0L, YEAR, 60L)), ENDS)).isEmpty();
	}

	@Test
	void leavesOutWhatATopicKeepsForATimeOnly() {
		Positions stored = Positions.of(Map.of(HISTORY, 50L, YEAR, 10L));
		assertThat(this.source.expired(stored, Positions.of(Map.of(HISTORY, 0L, YEAR, 30L)), ENDS))
			.containsExactly(Map.entry(YEAR, 30L));
	}

	@Test
	void refusesAHistoryWithoutItsBeginning() {
		assertThatExceptionOfType(ViewMismatchException.class)
			.isThrownBy(() -> this.source.expired(Positions.none(), Positions.of(Map.of(HISTORY, 1L)), ENDS))
			.withMessageContaining("begins at 1 although it is kept for ever");
	}

	@Test
	void refusesTopicsThatEndBeforeTheView() {
		assertThatExceptionOfType(ViewMismatchException.class)
			.isThrownBy(() -> this.source.expired(Positions.of(Map.of(YEAR, 101L)), Positions.none(), ENDS))
			.withMessageContaining("the topic ends at 100");
	}

}
