package org.biocluster.setup;

import java.time.Duration;
import java.util.Map;

/// What the set-up step needs to know.
/// @param registryUrl base address of the registry, such as `http://127.0.0.1:8085`
/// @param registryPath where Confluent's API stands below that address; empty for Confluent's own registry
/// @param partitions of each topic of proposals; fixed for the life of a deployment
/// @param replication copies of each partition
/// @param patience how long to wait for broker and registry to answer
public record SetupSettings(String bootstrapServers, String registryUrl, String registryPath, int partitions,
		int replication, Duration patience) {

	/// Of Apicurio's registry.
	public static final String USUAL_PATH = "/apis/ccompat/v7";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String DEFAULT_PARTITIONS = "12";

	public SetupSettings {
		if (partitions < 1 || replication < 1) {
			throw new IllegalArgumentException("Partitions and replication are at least 1");
		}
	}

	/// With the usual patience.
	public static SetupSettings of(String bootstrapServers, String registryUrl, int partitions, int replication) {
		return new SetupSettings(bootstrapServers, registryUrl, USUAL_PATH, partitions, replication, PATIENCE);
	}

	/// The same with the API at another path.
	public SetupSettings withRegistryPath(String path) {
		return new SetupSettings(bootstrapServers, registryUrl, path, partitions, replication, patience);
	}

	/// Reads the variables `BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS`,
	/// `BIOCLUSTER_REGISTRY_URL`, `BIOCLUSTER_REGISTRY_PATH` (`/apis/ccompat/v7`),
	/// `BIOCLUSTER_TOPICS_PARTITIONS` (12) and `BIOCLUSTER_TOPICS_REPLICATION` (1).
	/// @throws SetupRefusedException when one is missing, no number or no path
	public static SetupSettings ofEnvironment(Map<String, String> environment) {
		return of(required(environment, "BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS"),
				required(environment, "BIOCLUSTER_REGISTRY_URL"),
				count(environment, "BIOCLUSTER_TOPICS_PARTITIONS", DEFAULT_PARTITIONS),
				count(environment, "BIOCLUSTER_TOPICS_REPLICATION", "1"))
			.withRegistryPath(path(environment));
	}

	private static String path(Map<String, String> environment) {
		String value = environment.getOrDefault("BIOCLUSTER_REGISTRY_PATH", USUAL_PATH).strip();
		if (!value.matches("(/[A-Za-z0-9._~-]+)*/?")) {
			throw new SetupRefusedException("BIOCLUSTER_REGISTRY_PATH is a path such as " + USUAL_PATH
					+ ", or / for Confluent's own registry, found " + value);
		}
		return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
	}

	private static String required(Map<String, String> environment, String name) {
		String value = environment.getOrDefault(name, "").strip();
		if (value.isEmpty()) {
			throw new SetupRefusedException(name + " is not set");
		}
		return value;
	}

	private static int count(Map<String, String> environment, String name, String usual) {
		String value = environment.getOrDefault(name, usual).strip();
		if (!value.matches("[1-9][0-9]{0,3}")) {
			throw new SetupRefusedException(name + " is a whole number from 1 to 9999, found " + value);
		}
		return Integer.parseInt(value);
	}

}
