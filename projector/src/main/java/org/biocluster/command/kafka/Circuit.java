package org.biocluster.command.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Spares senders the wait when the broker has not answered several times in a row: for a short while the answer is no
/// at once, then one attempt may show that things are well again. Thread-safe.
final class Circuit {

	private static final int FAILURES = 3;

	private static final Duration REST = Duration.ofSeconds(3);

	private final InstantSource clock;

	/// Written with the lock only. Nearly always zero, and then nobody needs the lock.
	private volatile int failures;

	private Instant closedUntil = Instant.MIN;

	Circuit(InstantSource clock) {
		this.clock = clock;
	}

	/// Whether an attempt makes sense now.
	boolean allows() {
		return this.failures < FAILURES || allowsOne();
	}

	private synchronized boolean allowsOne() {
		if (this.failures < FAILURES) {
			return true;
		}
		Instant now = this.clock.instant();
		if (now.isBefore(this.closedUntil)) {
			return false;
		}
		this.closedUntil = now.plus(REST);
		return true;
	}

	void succeeded() {
		if (this.failures > 0) {
			reset();
		}
	}

	private synchronized void reset() {
		this.failures = 0;
	}

	synchronized void failed() {
		this.failures++;
		if (this.failures >= FAILURES) {
			this.closedUntil = this.clock.instant().plus(REST);
		}
	}

	/// Whether the last attempts failed, and recently: without attempts nobody would ever
	/// find out that things are well.
	synchronized boolean isBroken() {
		return this.failures >= FAILURES && this.clock.instant().isBefore(this.closedUntil);
	}

}
