package org.biocluster.projection.position;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PositionsTest {

	private static final Partition A0 = new Partition("a", 0);

	private static final Partition A1 = new Partition("a", 1);

	private static final Partition B0 = new Partition("b", 0);

	@Test
	void startsEveryPartitionAtZero() {
		assertThat(Positions.none().at(A0)).isZero();
	}

	@Test
	void reachesABoundWithEveryPartition() {
		Positions bound = Positions.of(Map.of(A0, 3L, A1, 5L));
		assertThat(Positions.of(Map.of(A0, 3L, A1, 6L, B0, 0L)).reaches(bound)).isTrue();
		assertThat(Positions.of(Map.of(A0, 9L, A1, 4L)).reaches(bound)).isFalse();
		assertThat(Positions.none().reaches(Positions.of(Map.of(A0, 0L)))).isTrue();
	}

	@Test
	void measuresTheDistanceWithoutLettingOnePartitionPayForAnother() {
		Positions bound = Positions.of(Map.of(A0, 3L, A1, 5L, B0, 2L));
		Positions reached = Positions.of(Map.of(A0, 10L, A1, 1L));
		assertThat(reached.distanceTo(bound)).isEqualTo(6);
		assertThat(reached.distanceByTopic(bound)).containsExactly(Map.entry("a", 4L), Map.entry("b", 2L));
	}

	@Test
	void replacesOnlyWhatIsNamed() {
		Positions positions = Positions.of(Map.of(A0, 1L, A1, 2L)).with(A1, 7);
		assertThat(positions.at(A0)).isEqualTo(1);
		assertThat(positions.at(A1)).isEqualTo(7);
	}

}
