package org.biocluster.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The client of docker with compose on this machine; it needs no engine to check a file.
///
/// @param command `docker compose`, or `docker-compose` where that is what there is
record Compose(List<String> command) {

	private static final List<List<String>> KNOWN = List.of(List.of("docker", "compose"), List.of("docker-compose"));

	private static final long PATIENCE_SECONDS = 60;

	Compose {
		command = List.copyOf(command);
	}

	/// Empty where there is none.
	static Optional<Compose> find() {
		return KNOWN.stream().map(Compose::new).filter(Compose::answers).findFirst();
	}

	/// The root of the repository, where the compose files are.
	static Path root() {
		return Path.of(System.getProperty("biocluster.root", "..")).toAbsolutePath().normalize();
	}

	/// What `config -q` has against these files together; empty when nothing.
	String complaints(List<String> files) {
		List<String> arguments = new ArrayList<>();
		files.forEach((file) -> arguments.addAll(List.of("-f", file)));
		arguments.addAll(List.of("config", "-q"));
		return run(arguments).complaints();
	}

	private boolean answers() {
		return run(List.of("version")).code() == 0;
	}

	private Outcome run(List<String> arguments) {
		List<String> line = new ArrayList<>(this.command);
		line.addAll(arguments);
		try {
			Process process = new ProcessBuilder(line).directory(root().toFile()).redirectErrorStream(true).start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				return new Outcome(-1, "No answer: " + output);
			}
			return new Outcome(process.exitValue(), output);
		}
		catch (IOException ex) {
			return new Outcome(-1, ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Outcome(-1, ex.toString());
		}
	}

	private record Outcome(int code, String output) {

		String complaints() {
			return (this.code == 0) ? "" : "exit code " + this.code + ": " + this.output;
		}

	}

}
