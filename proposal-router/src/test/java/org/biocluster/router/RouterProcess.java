package org.biocluster.router;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.Child;
import org.biocluster.testsupport.Directories;

/// One instance of the router as a process of its own, with a log of its own for each start.
final class RouterProcess implements AutoCloseable {

	private static final Duration STARTS = Duration.ofMinutes(2);

	private static final String RUNNING = " to RUNNING";

	private final RouterGround ground;

	private final String instance;

	private final Path directory;

	private final List<String> jvm;

	private int starts;

	private Child process;

	private RouterProcess(RouterGround ground, String instance, Path directory, List<String> jvm) {
		this.ground = ground;
		this.instance = instance;
		this.directory = directory;
		this.jvm = jvm;
		this.process = launch();
	}

	static RouterProcess start(RouterGround ground, String instance, Path directory) {
		return start(ground, instance, directory, List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
	}

	static RouterProcess start(RouterGround ground, String instance, Path directory, List<String> jvm) {
		return new RouterProcess(ground, instance, directory, jvm);
	}

	String instance() {
		return this.instance;
	}

	/// Where this instance keeps its derived state.
	Path state() {
		return this.directory.resolve(this.instance);
	}

	void startAgain() {
		this.process = launch();
	}

	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/// What the current process has written.
	String log() {
		return this.process.output();
	}

	/// Waits until the current process says that it decides commands, and has done so for
	/// a while.
	void awaitRunning(Duration since) {
		Awaitility.await(this.instance + " is running since " + since)
			.atMost(STARTS.plus(since))
			.failFast(this.instance + " ended", () -> !this.process.isAlive())
			.until(() -> runningSince().filter((begin) -> begin.plus(since).isBefore(Instant.now())).isPresent());
	}

	/// When the current process said so last; empty while it has not, or when it began to
	/// change its partitions or to end since.
	Optional<Instant> runningSince() {
		return log().lines()
			.filter((line) -> line.contains("State transition from"))
			.reduce((_, last) -> last)
			.filter((last) -> last.contains(RUNNING))
			.map((last) -> OffsetDateTime.parse(last.substring(0, last.indexOf(' '))).toInstant());
	}

	/// Ends the process as a crash does.
	void kill() {
		this.process.kill();
	}

	/// Asks the process to end.
	int stop() {
		return this.process.stop();
	}

	@Override
	public void close() {
		if (this.process.isAlive()) {
			stop();
		}
	}

	private Child launch() {
		List<String> command = new ArrayList<>(this.jvm);
		command
			.addAll(List.of("-cp", System.getProperty("java.class.path"), ProposalRouterApplication.class.getName()));
		command.addAll(this.ground.options());
		command.addAll(List.of("--server.port=0", "--logging.config=classpath:logback-spring.xml",
				"--biocluster.router.instance=" + this.instance, "--biocluster.router.standby-replicas=1",
				"--biocluster.router.state-directory=" + state()));
		Path logs = Directories.create(this.directory.resolve("logs"));
		return Child.java(this.directory, logs.resolve(this.instance + "-" + (++this.starts) + ".log"), command);
	}

}
