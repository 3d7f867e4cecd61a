package org.biocluster.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Processes of a running system that stand still until this is closed (SIGSTOP, SIGCONT), so that what they do with the
/// load of a measurement takes nothing from what is measured.
final class Paused implements AutoCloseable {

	private final List<ProcessHandle> processes;

	private Paused(List<ProcessHandle> processes) {
		this.processes = processes;
		signal("-STOP");
	}

	/// @param run the directory of the process ids, `run` in the data directory
	/// @param services their names
	static Paused of(Path run, String... services) {
		return new Paused(Arrays.stream(services).map((service) -> process(run, service)).toList());
	}

	/// The process of a service.
	static ProcessHandle process(Path run, String service) {
		try {
			long pid = Long.parseLong(Files.readAllLines(run.resolve(service + ".pid")).getFirst().strip());
			return ProcessHandle.of(pid).orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void signal(String signal) {
		try {
			for (ProcessHandle process : this.processes) {
				new ProcessBuilder("kill", signal, Long.toString(process.pid())).inheritIO().start().waitFor();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		signal("-CONT");
	}

}
