package org.biocluster.command.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Ends waits that take far too long. With a limit of its own each wait would have a timer set and taken back, and a thread
/// woken for it, which costs as much as making the command; so one thread looks for all of them, now and then. Thread-safe.
final class OverdueWaits implements AutoCloseable {

	private final Map<CompletableFuture<?>, Long> waiting = new ConcurrentHashMap<>();

	private final Duration limit;

	private final Thread watch;

	/// @param limit after which a wait ends, or somewhat later
	OverdueWaits(Duration limit) {
		this.limit = limit;
		this.watch = Thread.ofPlatform().daemon().name("overdue-waits").start(this::watch);
	}

	/// Waits for something that comes by itself.
	/// @throws ExecutionException with a [TimeoutException] when it does not
	<T> T await(CompletableFuture<T> future) throws ExecutionException, InterruptedException {
		this.waiting.put(future, System.nanoTime());
		try {
			return future.get();
		}
		finally {
			this.waiting.remove(future);
		}
	}

	private void watch() {
		try {
			while (true) {
				Thread.sleep(this.limit.dividedBy(10));
				long now = System.nanoTime();
				this.waiting.forEach((future, since) -> end(future, now - since));
			}
		}
		catch (InterruptedException ex) {
			// Closed.
		}
	}

	private void end(CompletableFuture<?> future, long nanos) {
		if (nanos > this.limit.toNanos()) {
			future.completeExceptionally(new TimeoutException("Nothing came within " + this.limit));
		}
	}

	@Override
	public void close() {
		this.watch.interrupt();
	}

}
