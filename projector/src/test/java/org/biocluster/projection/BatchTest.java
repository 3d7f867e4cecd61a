package org.biocluster.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.biocluster.projection.kafka.Poll;
import org.biocluster.projection.kafka.RawRecord;
import org.biocluster.projection.kafka.Reading;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {

	private static final Partition A = new Partition("a", 0);

	private static final Partition B = new Partition("b", 0);

	private static final Batch BATCH = Batch
		.of(new Poll(List.of(unreadable(A, 3), unreadable(A, 5), unreadable(B, 1)), Map.of(A, 7L, B, 2L)));

	@Test
	void movesBehindMarkersThatFollowARecord() {
		assertThat(BATCH.next()).containsOnly(Map.entry(A, 7L), Map.entry(B, 2L));
	}

	@Test
	void movesNoPartitionWithoutARecord() {
		assertThat(Batch.of(new Poll(List.of(unreadable(B, 1)), Map.of(A, 7L, B, 2L))).next())
			.containsOnly(Map.entry(B, 2L));
	}

	@Test
	void leavesOutWhatAViewHasAlready() {
		Batch rest = BATCH.beyond(Positions.of(Map.of(A, 4L, B, 2L)));
		assertThat(rest.first()).containsOnly(Map.entry(A, 5L));
		assertThat(rest.next()).containsOnly(Map.entry(A, 7L));
		assertThat(BATCH.beyond(Positions.of(Map.of(A, 9L, B, 9L))).isEmpty()).isTrue();
	}

	@Test
	void leavesOutWhatAViewMustNotHaveYet() {
		Batch bounded = BATCH.before(Positions.of(Map.of(A, 4L, B, 9L)));
		assertThat(bounded.first()).containsOnly(Map.entry(A, 3L), Map.entry(B, 1L));
		assertThat(bounded.next()).containsOnly(Map.entry(A, 4L), Map.entry(B, 2L));
	}

	private static Reading.Settled unreadable(Partition partition, long offset) {
		return new Reading.Unreadable(new RawRecord(partition, offset, Instant.EPOCH, null, null), "test");
	}

}
