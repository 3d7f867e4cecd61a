package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Memory of the launcher with all it started, shared pages counted once.
public final class Memory {

	private Memory() {
	}

	/// Megabytes, 0 where the kernel doesn't tell.
	public static long megabytes() {
		ProcessHandle launcher = ProcessHandle.current();
		return Stream.concat(Stream.of(launcher), launcher.descendants()).mapToLong(Memory::kilobytes).sum() >> 10;
	}

	private static long kilobytes(ProcessHandle process) {
		Path file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
		try {
			return Files.readAllLines(file)
				.stream()
				.filter((line) -> line.startsWith("Pss:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
