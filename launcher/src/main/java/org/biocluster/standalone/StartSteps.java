package org.biocluster.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.biocluster.standalone.process.StartOutcome;

/// Steps of a start. Each begins when the steps it needs have ended well, so whatever needs nothing from another runs
/// beside it. Used by one thread.
final class StartSteps {

	private final List<CompletableFuture<StartOutcome>> steps = new ArrayList<>();

	/// What a step does.
	@FunctionalInterface
	interface Work {

		/// Returns how it ended; what it throws is a failure.
		StartOutcome run() throws StartFailure, IOException, InterruptedException;

	}

	/// Something to wait for that has already begun.
	CompletableFuture<StartOutcome> add(CompletableFuture<StartOutcome> begun) {
		this.steps.add(begun);
		return begun;
	}

	/// Work for a thread of its own that begins after the steps it needs; the outcome of
	/// a step that didn't end well is passed on instead.
	CompletableFuture<StartOutcome> after(List<CompletableFuture<StartOutcome>> needed, Work work) {
		return add(together(needed).thenCompose((outcome) -> switch (outcome) {
			case StartOutcome.Ready() -> CompletableFuture.supplyAsync(() -> run(work), Thread::startVirtualThread);
			case StartOutcome.Failed _, StartOutcome.Stopped _ -> CompletableFuture.completedFuture(outcome);
		}).exceptionally((failure) -> new StartOutcome.Failed("Can't start: " + reason(failure))));
	}

	/// Waits for all steps, or for the first one that doesn't end well.
	StartOutcome await() {
		CompletableFuture<StartOutcome> problem = new CompletableFuture<>();
		this.steps.forEach((step) -> step.thenAccept((outcome) -> {
			if (!(outcome instanceof StartOutcome.Ready)) {
				problem.complete(outcome);
			}
		}));
		return together(this.steps).applyToEither(problem, (outcome) -> outcome).join();
	}

	private static StartOutcome run(Work work) {
		try {
			return work.run();
		}
		catch (StartFailure ex) {
			return new StartOutcome.Failed(ex.reason());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new StartOutcome.Stopped();
		}
	}

	private static Throwable reason(Throwable failure) {
		Throwable cause = failure.getCause();
		return (failure instanceof CompletionException && cause != null) ? cause : failure;
	}

	private static CompletableFuture<StartOutcome> together(List<CompletableFuture<StartOutcome>> steps) {
		return CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new))
			.thenApply((_) -> steps.stream()
				.map(CompletableFuture::join)
				.filter((outcome) -> !(outcome instanceof StartOutcome.Ready))
				.findFirst()
				.orElse(new StartOutcome.Ready()));
	}

}
