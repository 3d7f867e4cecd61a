package org.biocluster.router;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;

/// Allows a damaged state to be made anew, but not over and over: files that are damaged again soon lie on a bad disk, or
/// somebody writes into them. Thread-safe.
final class Restores {

	private static final Duration BETWEEN = Duration.ofHours(1);

	private final Counter damages;

	private final InstantSource clock;

	private @Nullable Instant last;

	Restores(MeterRegistry meters, InstantSource clock) {
		this.clock = clock;
		this.damages = Counter.builder("biocluster.router.state.damaged")
			.description("How often the files of the state could not be read")
			.register(meters);
	}

	/// Counts a damage.
	/// @return whether the state may be made anew
	synchronized boolean allowed() {
		damages.increment();
		Instant now = clock.instant();
		boolean first = last == null || !now.isBefore(last.plus(BETWEEN));
		if (first) {
			last = now;
		}
		return first;
	}

}
