package org.biocluster.projection;

import java.time.Duration;

/// Growing pauses between attempts. Used by one thread.
final class BackOff {

	private final Duration first;

	private final Duration most;

	private Duration next;

	BackOff(Duration first, Duration most) {
		this.first = first;
		this.most = most;
		this.next = first;
	}

	/// How long to wait now.
	Duration next() {
		Duration pause = this.next;
		Duration doubled = pause.multipliedBy(2);
		this.next = (doubled.compareTo(this.most) < 0) ? doubled : this.most;
		return pause;
	}

	/// The next failure is a new one.
	void reset() {
		this.next = this.first;
	}

}
