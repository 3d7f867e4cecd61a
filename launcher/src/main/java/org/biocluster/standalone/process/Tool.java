package org.biocluster.standalone.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A short program of the preparation, run to its end.
public final class Tool {

	private Tool() {
	}

	/// True when it ends well; what it prints is thrown away.
	public static boolean succeeds(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/// Appends what it prints to the log and complains when it fails.
	public static void run(Path log, List<String> command) throws IOException, InterruptedException {
		run(log, command, Map.of());
	}

	/// The same with additions to the environment.
	public static void run(Path log, List<String> command, Map<String, String> environment)
			throws IOException, InterruptedException {
		LogFile file = new LogFile(log);
		long from = file.size();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectInput(new File("/dev/null"))
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(environment);
		int code = builder.start().waitFor();
		if (code != 0) {
			throw new IOException("exit code " + code + ": " + file.lastWords(from));
		}
	}

}
