package org.biocluster.command;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Outcome;

/// Who waits for which outcome. Several may wait for one command: attempts of one submission that came at once.
/// Thread-safe.
public final class OutcomeWaiters {

	private final Map<CommandId, Set<CompletableFuture<Outcome>>> waiting = new ConcurrentHashMap<>();

	/// Begins to listen; to be called before the command is sent, or its outcome may pass
	/// unseen.
	public Expectation expect(CommandId commandId) {
		CompletableFuture<Outcome> future = new CompletableFuture<>();
		this.waiting.compute(commandId, (_, futures) -> {
			Set<CompletableFuture<Outcome>> all = (futures != null) ? futures : ConcurrentHashMap.newKeySet();
			all.add(future);
			return all;
		});
		return new Expectation(commandId, future);
	}

	/// Hands an outcome to everybody who waits for it.
	public void arrived(Outcome outcome) {
		Set<CompletableFuture<Outcome>> futures = this.waiting.remove(outcome.commandId());
		if (futures != null) {
			futures.forEach((future) -> future.complete(outcome));
		}
	}

	int size() {
		return this.waiting.size();
	}

	/// One wait for one outcome.
	public final class Expectation implements AutoCloseable {

		private final CommandId commandId;

		private final CompletableFuture<Outcome> future;

		private Expectation(CommandId commandId, CompletableFuture<Outcome> future) {
			this.commandId = commandId;
			this.future = future;
		}

		/// The outcome, or nothing when the time is over first.
		/// @param atMost zero or less does not wait
		public Optional<Outcome> await(Duration atMost) {
			// A wait for no time would end with an exception, which costs more than all
			// else here.
			if (!atMost.isPositive()) {
				return Optional.ofNullable(this.future.getNow(null));
			}
			try {
				return Optional.of(this.future.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
			}
			catch (TimeoutException ex) {
				return Optional.empty();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return Optional.empty();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("Nobody fails this future", ex);
			}
		}

		@Override
		public void close() {
			OutcomeWaiters.this.waiting.computeIfPresent(this.commandId, (_, futures) -> {
				futures.remove(this.future);
				return futures.isEmpty() ? null : futures;
			});
		}

	}

}
