package org.biocluster.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A real schema registry in a process of its own, on free ports.
///
/// Not thread-safe: one test starts, kills and closes it; any number of clients may use it meanwhile.
public final class Registry implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private static final Duration START = Duration.ofSeconds(120);

	private final HttpClient client = HttpClient.newHttpClient();

	private final Path directory = Directories.temporary("registry");

	private final int port = Ports.free();

	private final int managementPort = Ports.free();

	private final boolean durable;

	private @Nullable Child process;

	private Registry(boolean durable) {
		this.durable = durable;
	}

	/// Keeps schemas in memory: a restart forgets them. The fastest.
	public static Registry inMemory() {
		return started(new Registry(false));
	}

	/// Keeps schemas in a file that survives [#kill()] and [#restart()].
	public static Registry inFile() {
		return started(new Registry(true));
	}

	private static Registry started(Registry registry) {
		registry.restart();
		return registry;
	}

	/// Base address without a path, for example `http://127.0.0.1:8085`.
	public String url() {
		return "http://" + HOST + ":" + this.port;
	}

	/// Ends the process as a crash would.
	public void kill() {
		Child running = this.process;
		if (running != null) {
			running.kill();
			this.process = null;
		}
	}

	/// Starts the registry, if need be after killing it, on the same ports and returns
	/// when it answers.
	public void restart() {
		kill();
		Child started = Child.java(this.directory, this.directory.resolve("registry.log"), arguments());
		this.process = started;
		Awaitility.await("registry answers")
			.atMost(START)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> answers(started));
	}

	@Override
	public void close() {
		kill();
		this.client.close();
		Directories.delete(this.directory);
	}

	private List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dquarkus.http.host=" + HOST, "-Dquarkus.http.port=" + this.port, "-Dquarkus.management.host=" + HOST,
				"-Dquarkus.management.port=" + this.managementPort, "-Dapicurio.datasource.jdbc.initial-size=2",
				"-Dapicurio.datasource.jdbc.min-size=2"));
		if (this.durable) {
			// Without WRITE_DELAY=0 a crash loses the last half second and an id would be
			// given out twice.
			arguments
				.add("-Dapicurio.datasource.url=jdbc:h2:file:" + this.directory.resolve("registry") + ";WRITE_DELAY=0");
		}
		arguments.addAll(List.of("-jar", program().toString()));
		return arguments;
	}

	private static Path program() {
		String home = System.getProperty("biocluster.registry.home", "../test-support/target/registry");
		Path program = Path.of(home, "quarkus-run.jar").toAbsolutePath().normalize();
		if (!Files.exists(program)) {
			throw new IllegalStateException("No schema registry at " + program
					+ ": the build of module test-support unpacks it, system property biocluster.registry.home names its directory");
		}
		return program;
	}

	private boolean answers(Child started) {
		if (!started.isAlive()) {
			throw new IllegalStateException("The schema registry ended while starting:\n" + started.output());
		}
		HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/apis/ccompat/v7/subjects"))
			.timeout(Duration.ofSeconds(10))
			.build();
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException notYet) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
