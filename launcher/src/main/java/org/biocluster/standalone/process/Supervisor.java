package org.biocluster.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;

import org.biocluster.standalone.place.DataDirectory;
import org.jspecify.annotations.Nullable;

/// All children of this launcher. Thread-safe; stopping may come at any moment, also while starting.
public final class Supervisor {

	private final DataDirectory data;

	private final Progress progress;

	private final InstantSource clock;

	private final Duration startLimit;

	private final Map<Stage, List<Child>> children = new EnumMap<>(Stage.class);

	private @Nullable OneShot oneShot;

	private boolean stopped;

	/// Supervises children that must become ready within the limit.
	public Supervisor(DataDirectory data, Progress progress, InstantSource clock, Duration startLimit) {
		this.data = data;
		this.progress = progress;
		this.clock = clock;
		this.startLimit = startLimit;
	}

	/// Starts a child and keeps it running; the result tells what became of the first
	/// start.
	public synchronized CompletableFuture<StartOutcome> start(Stage stage, ChildSpec spec) {
		if (this.stopped) {
			return CompletableFuture.completedFuture(new StartOutcome.Stopped());
		}
		Child child = new Child(spec, this.data, this.progress, this.clock, this.startLimit);
		this.children.computeIfAbsent(stage, (_) -> new ArrayList<>()).add(child);
		return child.start();
	}

	/// Runs something that ends by itself; the result is its exit code and last words.
	public OneShot.Result runToEnd(ChildSpec spec) throws IOException, InterruptedException {
		OneShot task = new OneShot(spec, this.data);
		synchronized (this) {
			if (this.stopped) {
				return OneShot.Result.NOT_RUN;
			}
			task.start();
			this.oneShot = task;
		}
		return task.await();
	}

	/// Keeps the logs from filling the disk; call it now and then.
	public synchronized void rotateLogs() {
		for (Child child : this.children.values().stream().flatMap(List::stream).toList()) {
			try {
				child.rotateLog();
			}
			catch (IOException ex) {
				this.progress.line("A log could not be rotated: " + ex.getMessage());
			}
		}
	}

	/// Stops everything in reverse order and returns when it is gone.
	public void stop() {
		beginStop();
		List.of(Stage.values()).reversed().forEach((stage) -> stop(childrenOf(stage), stage.stopLimit()));
	}

	/// The same with as much time as given for each child, and no more than so many
	/// ending at once: a JVM that makes its cache takes long and needs its memory twice.
	public void stopPatiently(int atOnce, Duration limit) {
		beginStop();
		for (Stage stage : List.of(Stage.values()).reversed()) {
			childrenOf(stage).stream()
				.gather(Gatherers.windowFixed(atOnce))
				.forEachOrdered((children) -> stop(children, limit));
		}
	}

	/// Ends everything at once, for what has nothing to lose.
	public void kill() {
		beginStop();
		List.of(Stage.values()).forEach((stage) -> childrenOf(stage).forEach(Child::kill));
	}

	private synchronized void beginStop() {
		this.stopped = true;
		if (this.oneShot != null) {
			this.oneShot.kill();
		}
	}

	private void stop(List<Child> children, Duration limit) {
		List<ProcessHandle> ending = children.stream().map(Child::requestStop).flatMap(Optional::stream).toList();
		Instant deadline = this.clock.instant().plus(limit);
		ending.forEach((process) -> Signals.awaitEnd(process, Duration.between(this.clock.instant(), deadline)));
	}

	private synchronized List<Child> childrenOf(Stage stage) {
		return List.copyOf(this.children.getOrDefault(stage, List.of()));
	}

}
