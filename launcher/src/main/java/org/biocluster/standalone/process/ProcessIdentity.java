package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process that can be recognised later, also after its id was given to a stranger.
///
/// @param pid process id
/// @param start when it started, in a form that is equal only for the same process
record ProcessIdentity(long pid, String start) {

	private static final int START_TICKS_AFTER_NAME = 19;

	static ProcessIdentity of(ProcessHandle process) {
		return new ProcessIdentity(process.pid(), startOf(process));
	}

	/// The process itself while it runs and was started with something that belongs to
	/// this directory.
	Optional<ProcessHandle> ifRunning(Path data) {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> startOf(process).equals(this.start))
			.filter((process) -> belongsTo(process, data));
	}

	static boolean belongsTo(ProcessHandle process, Path data) {
		return process.info().commandLine().filter((line) -> line.contains(data.toString())).isPresent();
	}

	// The clock may be set between two runs, so the kernel's own count since boot is the
	// better witness.
	private static String startOf(ProcessHandle process) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
			String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return afterName[START_TICKS_AFTER_NAME] + "@"
					+ Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
		}
		catch (IOException ex) {
			return process.info().startInstant().map(Object::toString).orElse("unknown");
		}
	}

}
