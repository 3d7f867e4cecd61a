package org.biocluster.standalone.process;

import java.time.Duration;

/// How long to wait before a child that ended is started again. Not thread-safe.
final class Backoff {

	static final Duration FIRST = Duration.ofMillis(100);

	static final Duration LONGEST = Duration.ofSeconds(30);

	/// A child that ran this long was healthy.
	static final Duration HEALTHY = Duration.ofSeconds(60);

	/// EX_CONFIG: trying again soon can't help, somebody has to act.
	static final int REFUSES_TO_START = 78;

	private Duration next = FIRST;

	Duration afterExit(int code, Duration uptime) {
		if (code == REFUSES_TO_START) {
			return LONGEST;
		}
		if (uptime.compareTo(HEALTHY) >= 0) {
			this.next = FIRST;
		}
		Duration delay = this.next;
		Duration doubled = delay.multipliedBy(2);
		this.next = (doubled.compareTo(LONGEST) > 0) ? LONGEST : doubled;
		return delay;
	}

}
