package org.biocluster.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.testsupport.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The launcher as a user runs it, on free ports and a directory of its own, without the services.
final class LauncherRun {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path data;

	private final Path console;

	private final Map<Setting, Integer> ports = new EnumMap<>(Setting.class);

	private Process process;

	LauncherRun(Path directory) {
		this.data = directory.resolve("data");
		this.console = directory.resolve("console.txt");
		Options.ports().forEach((setting) -> this.ports.put(setting, Ports.free()));
	}

	void start() throws IOException {
		this.process = launch(this.console);
		await().atMost(PATIENCE).until(() -> console().lines().anyMatch("Ready"::equals) || !this.process.isAlive());
		assertThat(console()).contains("\nReady\n");
	}

	private Process launch(Path output) throws IOException {
		Path runtime = Path.of("target/runtime").toAbsolutePath();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
						runtime.resolve("lib") + File.separator + "*", "org.biocluster.standalone.Launcher", "--only",
						"infra", "--data", this.data.toString()));
		this.ports.forEach((setting, port) -> command.addAll(List.of(setting.option(), port.toString())));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	/// What a second launcher on the same data says; it must end by itself with exit code
	/// 1.
	String startSecond() throws IOException, InterruptedException {
		Path output = this.console.resolveSibling("second.txt");
		Process second = launch(output);
		assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(second.exitValue()).isEqualTo(1);
		return Files.readString(output);
	}

	void kill(String child) throws IOException {
		long pid = Long.parseLong(Files.readAllLines(this.data.resolve("run").resolve(child + ".pid")).getFirst());
		ProcessHandle.of(pid).orElseThrow().destroyForcibly();
	}

	void killItself() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	void awaitLine(String text) {
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(console()).contains(text));
	}

	/// Returns the exit code.
	int stop() throws InterruptedException {
		this.process.destroy();
		assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).as("stopped within 30 s").isTrue();
		return this.process.exitValue();
	}

	/// Also after a failed test nothing stays behind.
	void cleanUp() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor(30, TimeUnit.SECONDS);
		children().forEach(ProcessHandle::destroyForcibly);
	}

	List<ProcessHandle> children() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.pid() != ProcessHandle.current().pid())
			.filter((process) -> process.info()
				.commandLine()
				.filter((line) -> line.contains(this.data.toString()))
				.isPresent())
			.toList();
	}

	int port(Setting setting) {
		return this.ports.get(setting);
	}

	Path data() {
		return this.data;
	}

	String console() throws IOException {
		return Files.exists(this.console) ? Files.readString(this.console) : "";
	}

}
