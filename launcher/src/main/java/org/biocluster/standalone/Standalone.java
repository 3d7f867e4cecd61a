package org.biocluster.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.PortCheck;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.process.DataLock;
import org.biocluster.standalone.process.Leftovers;
import org.biocluster.standalone.process.MergedLog;
import org.biocluster.standalone.process.Progress;
import org.biocluster.standalone.process.Supervisor;

/// Starts everything, stays until it is asked to stop, then stops everything.
final class Standalone {

	private static final int FAILED = 1;

	private static final Duration START_LIMIT = Duration.ofMinutes(4);

	private static final Duration BETWEEN_LOG_CHECKS = Duration.ofMinutes(1);

	private final Options options;

	private final DataDirectory data;

	private final InstantSource clock;

	private final SecureRandom random;

	private final AtomicInteger exitCode = new AtomicInteger();

	Standalone(Options options, InstantSource clock, SecureRandom random) {
		this.options = options;
		this.clock = clock;
		this.random = random;
		this.data = new DataDirectory(options.data());
	}

	/// Returns the exit code.
	int run() throws InterruptedException {
		try {
			this.data.create();
			if (!DataLock.tryTake(this.data.run())) {
				throw new StartFailure("Another launcher (process " + DataLock.holderOf(this.data.run()) + ") uses "
						+ this.data.root() + ": stop it or choose another directory with --data.");
			}
			return runAlone();
		}
		catch (IOException | UncheckedIOException | StartFailure ex) {
			System.err.println(describe(ex));
			return FAILED;
		}
	}

	private int runAlone() throws IOException, StartFailure, InterruptedException {
		Progress progress = new Progress(System.out, this.data.log("launcher"), this.clock);
		new Leftovers(this.data.root(), this.data.run(), progress, this.clock).end();
		endKilledTraining(progress);
		List<String> taken = PortCheck.problems(this.options);
		if (!taken.isEmpty()) {
			throw new StartFailure(String.join(System.lineSeparator(), taken));
		}
		Thread.ofPlatform().daemon().name("merged-log").start(new LogMerger(new MergedLog(this.data.logs()), progress));
		Supervisor supervisor = new Supervisor(this.data, progress, this.clock, START_LIMIT);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, progress), "stop"));
		try {
			startAndStay(supervisor, progress);
		}
		catch (IOException | UncheckedIOException | StartFailure ex) {
			progress.line(describe(ex));
			this.exitCode.set(FAILED);
		}
		return this.exitCode.get();
	}

	private static void endKilledTraining(Progress progress) {
		try {
			LauncherConfiguration.cacheTraining().clearUp(progress);
		}
		catch (IOException | UncheckedIOException ex) {
			progress.line("What was left of preparing quick starts can't be removed: " + ex);
		}
	}

	private void startAndStay(Supervisor supervisor, Progress progress)
			throws IOException, StartFailure, InterruptedException {
		boolean ready = new Startup(this.options, this.data, RuntimeDirectory.current(), this.random, supervisor,
				progress)
			.run();
		if (ready) {
			progress.plain("Ready");
			progress.plain(new ReadyTable(this.options, this.data).text(progress.seconds()));
		}
		CountDownLatch never = new CountDownLatch(1);
		while (!never.await(BETWEEN_LOG_CHECKS.toSeconds(), TimeUnit.SECONDS)) {
			supervisor.rotateLogs();
		}
	}

	private static String describe(Throwable problem) {
		return switch (problem) {
			case StartFailure failure -> failure.reason();
			default -> "Can't start: " + problem;
		};
	}

	// Runs for SIGTERM, Ctrl-C and a failed start alike. Ends the JVM itself, since the
	// JVM would call a
	// stop on request exit code 143.
	private void stop(Supervisor supervisor, Progress progress) {
		progress.line("Stopping");
		supervisor.stop();
		progress.line("Stopped");
		Runtime.getRuntime().halt(this.exitCode.get());
	}

}
