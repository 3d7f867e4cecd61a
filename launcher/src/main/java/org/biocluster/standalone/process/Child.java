package org.biocluster.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.biocluster.standalone.place.DataDirectory;
import org.jspecify.annotations.Nullable;

/// One supervised child: started, watched, started again when it ends, until it is asked to stop. Thread-safe.
final class Child {

	private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(150);

	private static final int NOT_STARTED = -1;

	private static final int KILLED = 128;

	private final ChildSpec spec;

	private final DataDirectory data;

	private final Progress progress;

	private final InstantSource clock;

	private final Backoff backoff = new Backoff();

	private final StartJudge judge;

	private final CountDownLatch stopRequested = new CountDownLatch(1);

	private @Nullable Running running;

	Child(ChildSpec spec, DataDirectory data, Progress progress, InstantSource clock, Duration startLimit) {
		this.spec = spec;
		this.data = data;
		this.progress = progress;
		this.clock = clock;
		this.judge = new StartJudge(spec.title(), startLimit, clock);
	}

	CompletableFuture<StartOutcome> start() {
		Thread.ofPlatform().daemon().name("child-" + this.spec.name()).start(this::supervise);
		return this.judge.verdict();
	}

	private void supervise() {
		try {
			while (!stopping()) {
				runOnce();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void runOnce() throws InterruptedException {
		Instant startedAt = this.clock.instant();
		int code;
		String lastWords;
		try {
			this.spec.preparation().prepare();
			Optional<Running> launched = launch();
			if (launched.isEmpty()) {
				return;
			}
			awaitReady(launched.get().process(), startedAt);
			code = launched.get().process().waitFor();
			lastWords = launched.get().lastWords();
			forgetPid();
		}
		catch (IOException ex) {
			code = NOT_STARTED;
			lastWords = String.valueOf(ex.getMessage());
		}
		if (!stopping()) {
			restartLater(code, Duration.between(startedAt, this.clock.instant()), lastWords);
		}
	}

	private synchronized Optional<Running> launch() throws IOException {
		if (stopping()) {
			return Optional.empty();
		}
		Running started = Running.start(this.spec, this.data);
		this.running = started;
		return Optional.of(started);
	}

	private void awaitReady(Process process, Instant startedAt) throws InterruptedException {
		while (process.isAlive() && !stopping()) {
			if (this.spec.probe().isReady() && process.isAlive()) {
				String took = String.format(Locale.ROOT, "%.1f s",
						Duration.between(startedAt, this.clock.instant()).toMillis() / 1000.0);
				this.progress
					.line(this.spec.title() + " is up" + (this.judge.ready() ? "" : " again") + " (" + took + ")");
				return;
			}
			this.judge.stillWaiting(this.data.log(this.spec.name()));
			process.waitFor(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void restartLater(int code, Duration uptime, String lastWords) throws InterruptedException {
		Duration delay = this.backoff.afterExit(code, uptime);
		String why = switch (code) {
			case Backoff.REFUSES_TO_START -> " refuses to start: " + lastWords;
			case NOT_STARTED -> " could not be started: " + lastWords;
			default -> " ended with " + exit(code, lastWords);
		};
		this.progress.line("%s%s; trying again in %.1f s; log: %s".formatted(this.spec.title(), why,
				delay.toMillis() / 1000.0, this.data.log(this.spec.name())));
		this.judge.ended(code, lastWords);
		boolean stop = this.stopRequested.await(delay.toMillis(), TimeUnit.MILLISECONDS);
		if (stop) {
			this.judge.stopped();
		}
	}

	// A killed child had no time for last words; its last line would mislead.
	private static String exit(int code, String lastWords) {
		return "exit code " + code + ((code > KILLED) ? " (signal " + (code - KILLED) + ")" : ": " + lastWords);
	}

	private void forgetPid() throws IOException {
		PidFile.of(this.data.run(), this.spec.name()).delete();
	}

	void rotateLog() throws IOException {
		new LogFile(this.data.log(this.spec.name())).rotateWhenLarge();
	}

	private boolean stopping() {
		return this.stopRequested.getCount() == 0;
	}

	/// Ends it and what it started, and lets nothing start again.
	synchronized void kill() {
		this.stopRequested.countDown();
		this.judge.stopped();
		Running last = this.running;
		if (last != null) {
			last.process().descendants().forEach(ProcessHandle::destroyForcibly);
			last.process().destroyForcibly();
		}
	}

	/// Asks for the end; returns the process that is ending.
	synchronized Optional<ProcessHandle> requestStop() {
		this.stopRequested.countDown();
		this.judge.stopped();
		Optional<ProcessHandle> ending = Optional.ofNullable(this.running)
			.map((run) -> run.process().toHandle())
			.filter(ProcessHandle::isAlive);
		ending.ifPresent((process) -> Signals.ask(process, this.spec.stopSignal()));
		return ending;
	}

}
