package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.biocluster.standalone.process.ChildSpec.StopSignal;

/// Remembers a running child for a launcher that comes after a crash: pid, start, stop signal, one a line.
///
/// @param file the file, which may not exist
record PidFile(Path file) {

	private static final String SUFFIX = ".pid";

	private static final int LINES = 3;

	/// What such a file says.
	record Entry(ProcessIdentity process, StopSignal stopSignal) {
	}

	static PidFile of(Path run, String child) {
		return new PidFile(run.resolve(child + SUFFIX));
	}

	static List<PidFile> all(Path run) throws IOException {
		try (Stream<Path> files = Files.list(run)) {
			return files.filter((path) -> path.toString().endsWith(SUFFIX)).sorted().map(PidFile::new).toList();
		}
	}

	String child() {
		String name = this.file.getFileName().toString();
		return name.substring(0, name.length() - SUFFIX.length());
	}

	void write(ProcessHandle process, StopSignal stopSignal) throws IOException {
		ProcessIdentity identity = ProcessIdentity.of(process);
		Path unfinished = this.file.resolveSibling(this.file.getFileName() + ".new");
		Files.write(unfinished, List.of(Long.toString(identity.pid()), identity.start(), stopSignal.name()));
		Files.move(unfinished, this.file, StandardCopyOption.ATOMIC_MOVE);
	}

	/// Empty when there is no file or a crash left half a one.
	Optional<Entry> read() throws IOException {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(this.file);
		if (lines.size() < LINES || !lines.getFirst().matches("\\d{1,10}")) {
			return Optional.empty();
		}
		StopSignal signal = StopSignal.INT.name().equals(lines.get(2)) ? StopSignal.INT : StopSignal.TERM;
		return Optional.of(new Entry(new ProcessIdentity(Long.parseLong(lines.getFirst()), lines.get(1)), signal));
	}

	void delete() throws IOException {
		Files.deleteIfExists(this.file);
	}

}
