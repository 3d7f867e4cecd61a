package org.biocluster.standalone.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.biocluster.standalone.place.DataDirectory;

/// One run of a child's program, from start to end.
///
/// @param process the process
/// @param log where it writes
/// @param logFrom size of the log when it began
record Running(Process process, LogFile log, long logFrom) {

	private static final Path SETSID = Path.of("/usr/bin/setsid");

	/// Starts it and records its process id.
	static Running start(ChildSpec spec, DataDirectory data) throws IOException {
		LogFile log = new LogFile(data.log(spec.name()));
		log.rotateWhenLarge();
		long logFrom = log.size();
		ProcessBuilder builder = new ProcessBuilder(apart(spec.command()));
		// Otherwise glibc keeps memory apart for every core and gives little of it back.
		builder.environment().put("MALLOC_ARENA_MAX", "2");
		builder.environment().putAll(spec.environment());
		builder.directory(data.root().toFile());
		builder.redirectErrorStream(true);
		builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
		builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
		Process process = builder.start();
		PidFile.of(data.run(), spec.name()).write(process.toHandle(), spec.stopSignal());
		return new Running(process, log, logFrom);
	}

	// Ctrl-C in a terminal goes to the whole process group; the order of stopping is the
	// launcher's business.
	private static List<String> apart(List<String> command) {
		if (!Files.isExecutable(SETSID)) {
			return command;
		}
		List<String> apart = new ArrayList<>(List.of(SETSID.toString()));
		apart.addAll(command);
		return apart;
	}

	String lastWords() {
		return this.log.lastWords(this.logFrom);
	}

}
