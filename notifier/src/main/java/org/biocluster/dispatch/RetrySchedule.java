package org.biocluster.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failed attempt: doubling, bounded, and spread so that many deliveries that failed together
/// do not come back together. Thread-safe if the random numbers are.
public record RetrySchedule(Duration first, Duration most, RandomGenerator random) {

	private static final int DOUBLINGS = 20;

	/// The pause after the attempt with this number, counted from 1.
	public Duration pause(int attempt) {
		long doubled = first.toMillis() << Math.clamp(attempt - 1L, 0, DOUBLINGS);
		long bounded = Math.min(doubled, most.toMillis());
		return Duration.ofMillis((long) (bounded * (0.8 + 0.4 * random.nextDouble())));
	}

}
