package org.biocluster.protection.web;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketsTest {

	private Instant now = Instant.parse("2026-11-23T09:00:00Z");

	@Test
	void fillsUpWithTimeForEachClientAlone() {
		TokenBuckets buckets = new TokenBuckets(2, Duration.ofMinutes(1), () -> this.now);
		assertThat(buckets.take("a")).isTrue();
		assertThat(buckets.take("a")).isTrue();
		assertThat(buckets.take("a")).isFalse();
		assertThat(buckets.take("b")).isTrue();
		this.now = this.now.plusSeconds(31);
		assertThat(buckets.take("a")).isTrue();
		assertThat(buckets.take("a")).isFalse();
	}

	@Test
	void doesNotMindAClockThatGoesBack() {
		TokenBuckets buckets = new TokenBuckets(1, Duration.ofMinutes(1), () -> this.now);
		assertThat(buckets.take("a")).isTrue();
		this.now = this.now.minusSeconds(3600);
		assertThat(buckets.take("a")).isFalse();
	}

}
