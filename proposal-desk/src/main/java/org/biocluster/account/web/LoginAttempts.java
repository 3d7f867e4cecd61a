package org.biocluster.account.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong attempts, so that nobody can try passwords fast. Unknown names count like known ones, so the answer
/// tells nothing. Thread-safe; forgets the longest unused when there are too many to keep.
public final class LoginAttempts {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private static final int PER_NAME = 5;

	private static final int PER_ORIGIN = 50;

	private static final int KEPT = 10_000;

	private final InstantSource clock;

	private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > KEPT;
		}
	};

	public LoginAttempts(InstantSource clock) {
		this.clock = clock;
	}

	/// Whether this origin has to wait before it may try this name again.
	synchronized boolean exhausted(String user, String origin) {
		return count(key(user, origin)) >= PER_NAME || count(origin) >= PER_ORIGIN;
	}

	synchronized void failed(String user, String origin) {
		add(key(user, origin));
		add(origin);
	}

	synchronized void succeeded(String user, String origin) {
		failures.remove(key(user, origin));
	}

	private void add(String key) {
		failures.computeIfAbsent(key, (_) -> new ArrayDeque<>()).addLast(clock.instant());
	}

	private int count(String key) {
		Deque<Instant> times = failures.get(key);
		if (times == null) {
			return 0;
		}
		Instant oldest = clock.instant().minus(WINDOW);
		while (!times.isEmpty() && times.getFirst().isBefore(oldest)) {
			times.removeFirst();
		}
		return times.size();
	}

	private static String key(String user, String origin) {
		return origin + " " + user.substring(0, Math.min(user.length(), 100));
	}

}
