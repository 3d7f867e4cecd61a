package org.biocluster.setup;

import java.time.Duration;
import java.util.Map;

import org.biocluster.topic.kafka.KafkaConnection;

/// What the set-up step needs to know.
/// @param registryUrl base address of the registry, such as `http://127.0.0.1:8085`
/// @param registryPath where Confluent's API stands below that address; empty for Confluent's own registry
/// @param partitions of each topic of proposals; fixed for the life of a deployment
/// @param replication copies of each partition
/// @param accessRights whether the rights of the services at the broker are set up
/// @param patience how long to wait for broker and registry to answer
public record SetupSettings(KafkaConnection kafka, String registryUrl, String registryPath, int partitions,
		int replication, boolean accessRights, Duration patience) {

	/// Of Apicurio's registry.
	public static final String USUAL_PATH = "/apis/ccompat/v7";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	public SetupSettings {
		if (partitions < 1 || replication < 1) {
			throw new IllegalArgumentException("Partitions and replication are at least 1");
		}
	}

	/// With the usual patience, and with access rights where the broker knows who is
	/// connected.
	public static SetupSettings of(KafkaConnection kafka, String registryUrl, int partitions, int replication) {
		return new SetupSettings(kafka, registryUrl, USUAL_PATH, partitions, replication, kafka.tls() != null,
				PATIENCE);
	}

	/// The same with the API at another path.
	public SetupSettings withRegistryPath(String path) {
		return new SetupSettings(kafka, registryUrl, path, partitions, replication, accessRights, patience);
	}

	/// Reads the variables `BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS`,
	/// `BIOCLUSTER_KAFKA_TLS_CERTIFICATE`, `BIOCLUSTER_KAFKA_TLS_AUTHORITY`,
	/// `BIOCLUSTER_KAFKA_PLAINTEXT_ALLOWED` (false), `BIOCLUSTER_KAFKA_ACLS` (true with
	/// TLS), `BIOCLUSTER_REGISTRY_URL`, `BIOCLUSTER_REGISTRY_PATH` (`/apis/ccompat/v7`),
	/// `BIOCLUSTER_TOPICS_PARTITIONS` (12) and `BIOCLUSTER_TOPICS_REPLICATION` (1).
	/// @throws SetupRefusedException when one is missing or not what it should be
	public static SetupSettings ofEnvironment(Map<String, String> variables) {
		Environment environment = new Environment(variables);
		KafkaConnection kafka = environment.kafka();
		return new SetupSettings(kafka, environment.required("BIOCLUSTER_REGISTRY_URL"),
				environment.path("BIOCLUSTER_REGISTRY_PATH", USUAL_PATH),
				environment.count("BIOCLUSTER_TOPICS_PARTITIONS", "12"),
				environment.count("BIOCLUSTER_TOPICS_REPLICATION", "1"),
				environment.yes("BIOCLUSTER_KAFKA_ACLS", kafka.tls() != null), PATIENCE);
	}

}
