package org.biocluster.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Confluent's own client, which shares no code with the product, in a process of Node. A developer without Node sees the
/// tests skipped with the reason; CI must have it.
final class ConfluentClient {

	/// What it made of a record.
	/// @param value as it reads it
	/// @param written what it writes when it writes the same again
	record Read(JsonNode value, byte[] written) {
	}

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Path SOURCE = Path.of("src", "test", "node");

	private static final Path HOME = Path.of("target", "confluent-client");

	private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");

	private final String registry;

	private ConfluentClient(String registry) {
		this.registry = registry;
	}

	/// @param registry address of the registry's Confluent API
	static ConfluentClient installed(String registry) {
		String missing = Stream.of("node", "npm").filter((program) -> !runs(program)).findFirst().orElse("");
		if (!missing.isEmpty() && "true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("CI runs Confluent's client, and there is no " + missing);
		}
		Assumptions.assumeTrue(missing.isEmpty(), missing + " is not there: install Node.js with npm");
		try {
			install();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ConfluentClient(registry);
	}

	/// Names of the registered subjects.
	List<String> subjects() {
		return StreamSupport.stream(ask(List.of()).getFirst().spliterator(), false).map(JsonNode::asString).toList();
	}

	/// Reads records, and writes them again.
	List<Read> read(List<ConsumerRecord<String, byte[]>> records) {
		return read(records, Map.of());
	}

	/// Reads records, and writes them again with other values in some fields.
	List<Read> read(List<ConsumerRecord<String, byte[]>> records, Map<String, String> set) {
		List<String> lines = records.stream()
			.map((found) -> JSON.writeValueAsString(Map.of("topic", found.topic(), "value",
					Base64.getEncoder().encodeToString(found.value()), "set", set)))
			.toList();
		return ask(lines).stream()
			.skip(1)
			.map((answer) -> new Read(answer.path("read"),
					Base64.getDecoder().decode(answer.path("written").asString())))
			.toList();
	}

	private List<JsonNode> ask(List<String> lines) {
		try {
			Path questions = Files.write(HOME.resolve("questions.jsonl"), lines);
			String output = run(
					new ProcessBuilder("node", "confluent.js", this.registry).redirectInput(questions.toFile()));
			return output.lines().map(JSON::readTree).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Exactly what the lock file names; once, until the lock file changes.
	private static void install() throws IOException {
		boolean current = Files.exists(HOME.resolve(INSTALLED)) && Files.exists(HOME.resolve("package-lock.json"))
				&& Files.mismatch(SOURCE.resolve("package-lock.json"), HOME.resolve("package-lock.json")) == -1;
		for (Path file : sources()) {
			Path copy = HOME.resolve(SOURCE.relativize(file));
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		if (!current) {
			run(new ProcessBuilder("npm", "ci"));
		}
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCE)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static String run(ProcessBuilder command) throws IOException {
		Path errors = HOME.resolve("errors.log").toAbsolutePath();
		Process process = command.directory(HOME.toFile()).redirectError(errors.toFile()).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new AssertionError(command.command() + " failed:\n" + output + Files.readString(errors));
			}
			return output;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private static boolean runs(String program) {
		try {
			return new ProcessBuilder(program, "--version").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException notThere) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
