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
			.limit(9)
			.map(Duration::toMillis))
			.containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L, 30_000L);
	}

	@Test
	void beginsAgainAfterAMinuteOfHealth() {
		this.backoff.afterExit(1, Duration.ZERO);
		this.backoff.afterExit(1, Duration.ZERO);
		assertThat(this.backoff.afterExit(137, Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(500));
	}

	@Test
	void waitsLongForAChildThatRefusesToStart() {
		assertThat(this.backoff.afterExit(78, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(30));
		assertThat(this.backoff.afterExit(1, Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(500));
	}

}
