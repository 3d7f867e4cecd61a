package org.biocluster.standalone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/// Decides whether a first start still has hope. A child that refuses to start (exit code 78) waits for
/// a person, so it is never given up.
final class StartJudge {

	/// Ends before the first success that are taken for accidents.
	private static final int ACCIDENTS = 4;

	private final String title;

	private final Duration limit;

	private final InstantSource clock;

	private final Instant began;

	private final CompletableFuture<StartOutcome> verdict = new CompletableFuture<>();

	private int ends;

	private boolean refused;

	StartJudge(String title, Duration limit, InstantSource clock) {
		this.title = title;
		this.limit = limit;
		this.clock = clock;
		this.began = clock.instant();
	}

	CompletableFuture<StartOutcome> verdict() {
		return this.verdict;
	}

	/// True the first time.
	boolean ready() {
		return this.verdict.complete(new StartOutcome.Ready());
	}

	void stopped() {
		this.verdict.complete(new StartOutcome.Stopped());
	}

	void stillWaiting(Path log) {
		if (!this.refused && Duration.between(this.began, this.clock.instant()).compareTo(this.limit) > 0) {
			this.verdict.complete(new StartOutcome.Failed(
					this.title + " was not ready after " + this.limit.toSeconds() + " s; see " + log));
		}
	}

	void ended(int code, String lastWords) {
		this.refused = code == Backoff.REFUSES_TO_START;
		if (!this.refused && ++this.ends > ACCIDENTS) {
			this.verdict.complete(new StartOutcome.Failed(
					this.title + " ended " + this.ends + " times while starting, last with: " + lastWords));
		}
	}

}
