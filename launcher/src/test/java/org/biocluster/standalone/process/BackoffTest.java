package org.biocluster.standalone.process;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

	private final Backoff backoff = new Backoff();

	@Test
	void doublesUpToHalfAMinute() {
		assertThat(Stream.generate(() -> this.backoff.afterExit(1, Duration.ofSeconds(2)))
			.limit(11)
			.map(Duration::toMillis))
			.containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 25_600L, 30_000L, 30_000L);
	}

	@Test
	void beginsAgainAfterAMinuteOfHealth() {
		this.backoff.afterExit(1, Duration.ZERO);
		this.backoff.afterExit(1, Duration.ZERO);
		assertThat(this.backoff.afterExit(137, Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(100));
	}

	@Test
	void waitsLongForAChildThatRefusesToStart() {
		assertThat(this.backoff.afterExit(78, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(30));
		assertThat(this.backoff.afterExit(1, Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(100));
	}

}
