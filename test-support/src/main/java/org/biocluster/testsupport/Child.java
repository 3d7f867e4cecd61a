package org.biocluster.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A JVM started by a test. It ends at the latest with the test's own JVM. Thread-safe.
public final class Child {

	private static final long STOP_SECONDS = 60;

	private final Process process;

	private final Path output;

	private final Thread end;

	private Child(Process process, Path output) {
		this.process = process;
		this.output = output;
		this.end = new Thread(process::destroy, "end-of-child-" + process.pid());
		Runtime.getRuntime().addShutdownHook(this.end);
	}

	/// Starts the JDK of this JVM with the arguments; both output streams go to the file.
	public static Child java(Path directory, Path output, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(arguments);
		try {
			return new Child(new ProcessBuilder(command).directory(directory.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
				.start(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	public long pid() {
		return this.process.pid();
	}

	/// Everything the process has printed.
	public String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Asks the process to end and waits; returns its exit code.
	public int stop() {
		this.process.destroy();
		return awaitEnd();
	}

	/// Ends the process as a crash would.
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/// Waits until the process ends by itself, or stops it when it takes too long;
	/// returns its exit code.
	public int awaitEnd() {
		return awaitEnd(STOP_SECONDS);
	}

	/// The same with another limit.
	public int awaitEnd(long seconds) {
		try {
			if (!this.process.waitFor(seconds, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
			forgetHook();
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a process was ending", ex);
		}
	}

	private void forgetHook() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.end);
		}
		catch (IllegalStateException alreadyShuttingDown) {
			// The hook runs anyway and finds a process that has ended.
		}
	}

}
