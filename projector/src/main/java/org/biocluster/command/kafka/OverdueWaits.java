package org.biocluster.command.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/// Ends waits that take far too long. With a limit of its own each wait would have a timer set and taken back, and a thread
/// woken for it, which costs as much as making the command; so one thread looks for all of them, now and then. Thread-safe.
final class OverdueWaits implements AutoCloseable {

	private final Map<Thread, Wait> waiting = new ConcurrentHashMap<>();

	private final Duration limit;

	private final Thread watch;

	/// @param limit after which a wait ends, or somewhat later
	OverdueWaits(Duration limit) {
		this.limit = limit;
		this.watch = Thread.ofPlatform().daemon().name("overdue-waits").start(this::watch);
	}

	/// Waits for something that comes by itself. The producer wakes all who wait for a
	/// batch at once, which takes less than completing something for each of them.
	/// @throws ExecutionException with a [TimeoutException] when it does not
	<T> T await(Future<T> future) throws ExecutionException, InterruptedException {
		Thread thread = Thread.currentThread();
		Wait wait = new Wait(thread, System.nanoTime());
		this.waiting.put(thread, wait);
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			if (wait.isOverdue()) {
				throw new ExecutionException(new TimeoutException("Nothing came within " + this.limit));
			}
			throw ex;
		}
		finally {
			this.waiting.remove(thread);
			wait.end();
		}
	}

	private void watch() {
		try {
			while (true) {
				Thread.sleep(this.limit.dividedBy(10));
				long now = System.nanoTime();
				this.waiting.values().forEach((wait) -> wait.endIfOverdue(now, this.limit));
			}
		}
		catch (InterruptedException ex) {
			// Closed.
		}
	}

	@Override
	public void close() {
		this.watch.interrupt();
	}

	/// One wait of one thread.
	private static final class Wait {

		private final Thread thread;

		private final long since;

		private boolean overdue;

		private boolean ended;

		Wait(Thread thread, long since) {
			this.thread = thread;
			this.since = since;
		}

		synchronized void endIfOverdue(long now, Duration limit) {
			if (!this.ended && now - this.since > limit.toNanos()) {
				this.overdue = true;
				this.thread.interrupt();
			}
		}

		synchronized boolean isOverdue() {
			return this.overdue;
		}

		/// Takes back the interrupt that nobody was woken by, since something came at the
		/// same moment.
		synchronized void end() {
			this.ended = true;
			if (this.overdue) {
				Thread.interrupted();
			}
		}

	}

}
