package org.biocluster.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/// What every container promises, read from the files as they stand; needs no engine.
class ComposeFilesTest {

	private static final List<String> FILES = List.of("docker-compose.yml", "docker-compose.cluster.yml",
			"docker-compose.metrics.yml", "docker-compose.cluster-metrics.yml");

	/// Every container with its whole description; what only changes one of another file
	/// names no image.
	static Stream<Service> services() {
		return FILES.stream().flatMap(ComposeFilesTest::services).filter((service) -> service.has("image"));
	}

	@ParameterizedTest
	@MethodSource("services")
	void runsAPinnedImageAsAnOrdinaryUser(Service service) {
		assertThat(service.text("image")).matches(".+:.*[0-9].*").doesNotContain("latest");
		assertThat(service.text("user")).matches("[1-9][0-9]*(:[0-9]+)?");
	}

	@ParameterizedTest
	@MethodSource("services")
	void canChangeNothingButItsOwnData(Service service) {
		assertThat(service.value("read_only")).isEqualTo(true);
		assertThat(service.value("cap_drop")).isEqualTo(List.of("ALL"));
		assertThat(service.value("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
		assertThat(service.description()).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc");
	}

	@ParameterizedTest
	@MethodSource("services")
	void takesNoMoreThanItsShare(Service service) {
		assertThat(service.description()).containsKeys("mem_limit", "cpus", "pids_limit", "logging");
	}

	@ParameterizedTest
	@MethodSource("services")
	void saysWhetherItIsWell(Service service) throws IOException {
		if (service.text("image").startsWith("biocluster/")) {
			assertThat(Files.readString(Compose.root().resolve("Dockerfile"))).contains("HEALTHCHECK",
					"/actuator/health/readiness");
		}
		else if (!service.text("restart").equals("no")) {
			assertThat(service.description()).containsKey("healthcheck");
		}
	}

	@ParameterizedTest
	@MethodSource("services")
	void isReachedFromThisMachineOnly(Service service) {
		assertThat(service.list("ports")).allSatisfy((port) -> assertThat(port).startsWith("127.0.0.1:"));
	}

	@ParameterizedTest
	@MethodSource("services")
	void readsPasswordsFromFiles(Service service) {
		assertThat(service.environment()).allSatisfy(
				(name, value) -> assertThat(name.contains("PASSWORD") && !name.endsWith("_FILE")).as(name).isFalse());
	}

	@Test
	void onlyFormDeskAndMailsArePublished() {
		assertThat(services("docker-compose.yml").filter((service) -> service.has("ports")).map(Service::name))
			.containsExactlyInAnyOrder("proposal-intake", "proposal-desk", "mail");
	}

	@Test
	void theNetworkOfBrokersAndDatabaseIsClosed() {
		assertThat(read("docker-compose.yml").get("networks")).asString().contains("inside={internal=true}");
		assertThat(services("docker-compose.yml").filter((service) -> !service.list("networks").contains("outside")))
			.extracting(Service::name)
			.contains("kafka-1", "postgres", "schema-registry", "proposal-router");
	}

	private static Stream<Service> services(String file) {
		Map<String, Map<String, Object>> found = new LinkedHashMap<>();
		((Map<?, ?>) read(file).get("services"))
			.forEach((name, description) -> found.put(name.toString(), Service.keys((Map<?, ?>) description)));
		return found.entrySet().stream().map((entry) -> new Service(entry.getKey(), entry.getValue()));
	}

	private static Map<String, Object> read(String file) {
		try (Stream<String> lines = Files.lines(Compose.root().resolve(file))) {
			String text = String.join("\n", lines.toList());
			return Service.keys(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<?, ?>>load(text));
		}
		catch (IOException ex) {
			throw new AssertionError(file, ex);
		}
	}

	/// One container of a compose file.
	record Service(String name, Map<String, Object> description) {

		static Map<String, Object> keys(Map<?, ?> map) {
			Map<String, Object> strings = new LinkedHashMap<>();
			map.forEach((key, value) -> strings.put(key.toString(), value));
			return strings;
		}

		boolean has(String key) {
			return this.description.containsKey(key);
		}

		Object value(String key) {
			return this.description.getOrDefault(key, "");
		}

		String text(String key) {
			return value(key).toString();
		}

		List<String> list(String key) {
			return (value(key) instanceof List<?> list) ? list.stream().map(Object::toString).toList() : List.of();
		}

		Map<String, Object> environment() {
			return (value("environment") instanceof Map<?, ?> map) ? keys(map) : Map.of();
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
