package org.biocluster.setup;

import org.biocluster.topic.kafka.KafkaConnection;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SetupSettingsTest {

	private static final String BROKER = "BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS";

	private static final String REGISTRY = "BIOCLUSTER_REGISTRY_URL";

	@Test
	void hasTwelvePartitionsAndOneCopyUnlessToldOtherwise() {
		assertThat(SetupSettings.ofEnvironment(Map.of(BROKER, "localhost:9092", REGISTRY, "http://registry:8085")))
			.isEqualTo(SetupSettings.of(KafkaConnection.plaintext("localhost:9092"), "http://registry:8085", 12, 1));
	}

	@Test
	void readsCounts() {
		assertThat(SetupSettings.ofEnvironment(Map.of(BROKER, "localhost:1", REGISTRY, "r",
				"BIOCLUSTER_TOPICS_PARTITIONS", "4", "BIOCLUSTER_TOPICS_REPLICATION", "3")))
			.isEqualTo(SetupSettings.of(KafkaConnection.plaintext("localhost:1"), "r", 4, 3));
	}

	@Test
	void takesThePathOfTheRegistry() {
		SetupSettings usual = SetupSettings.of(KafkaConnection.plaintext("localhost:1"), "r", 12, 1);
		assertThat(withPath("/")).isEqualTo(withPath("")).isEqualTo(usual.withRegistryPath(""));
		assertThat(withPath("/apis/ccompat/v8/")).isEqualTo(usual.withRegistryPath("/apis/ccompat/v8"));
		refused(Map.of(BROKER, "localhost:1", REGISTRY, "r", "BIOCLUSTER_REGISTRY_PATH", "v7"),
				"BIOCLUSTER_REGISTRY_PATH is a path such as /apis/ccompat/v7, or / for Confluent's own registry, found v7");
	}

	@Test
	void namesTheVariableThatIsMissing() {
		refused(Map.of(REGISTRY, "r"), BROKER + " is not set");
	}

	@Test
	void namesTheVariableThatIsNoCount() {
		refused(Map.of(BROKER, "localhost:1", REGISTRY, "r", "BIOCLUSTER_TOPICS_PARTITIONS", "many"),
				"BIOCLUSTER_TOPICS_PARTITIONS is a whole number from 1 to 9999, found many");
	}

	@Test
	void namesTheCertificateThatIsMissing() {
		refused(Map.of(BROKER, "kafka:9092", REGISTRY, "r", "BIOCLUSTER_KAFKA_TLS_CERTIFICATE", "none/setup.pem",
				"BIOCLUSTER_KAFKA_TLS_AUTHORITY", "none/authority.pem"),
				"The file none/setup.pem (biocluster.kafka.tls.certificate) is not there");
	}

	@Test
	void refusesPlainTextToAnotherMachineUnlessItIsMeant() {
		assertThatExceptionOfType(SetupRefusedException.class)
			.isThrownBy(() -> SetupSettings.ofEnvironment(Map.of(BROKER, "kafka:9092", REGISTRY, "r")))
			.withMessageContaining("kafka:9092 is not on this machine");
		assertThat(SetupSettings
			.ofEnvironment(Map.of(BROKER, "kafka:9092", REGISTRY, "r", "BIOCLUSTER_KAFKA_PLAINTEXT_ALLOWED", "true"))
			.accessRights()).isFalse();
	}

	@Test
	void givesAccessRightsWhenToldSo() {
		assertThat(SetupSettings
			.ofEnvironment(Map.of(BROKER, "localhost:1", REGISTRY, "r", "BIOCLUSTER_KAFKA_ACLS", "true"))
			.accessRights()).isTrue();
		refused(Map.of(BROKER, "localhost:1", REGISTRY, "r", "BIOCLUSTER_KAFKA_ACLS", "yes"),
				"BIOCLUSTER_KAFKA_ACLS is true or false, found yes");
	}

	private static SetupSettings withPath(String path) {
		return SetupSettings
			.ofEnvironment(Map.of(BROKER, "localhost:1", REGISTRY, "r", "BIOCLUSTER_REGISTRY_PATH", path));
	}

	private static void refused(Map<String, String> environment, String reason) {
		assertThatExceptionOfType(SetupRefusedException.class)
			.isThrownBy(() -> SetupSettings.ofEnvironment(environment))
			.withMessage(reason);
	}

}
