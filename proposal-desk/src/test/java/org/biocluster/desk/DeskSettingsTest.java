package org.biocluster.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.kafka.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class DeskSettingsTest {

	@Test
	void takesEverythingFromTheEnvironment() {
		DeskSettings settings = bind(
				Map.of("BIOCLUSTER_DESK_URL", "https://desk.biocluster.example", "BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS",
						"broker:1", "BIOCLUSTER_KAFKA_PLAINTEXT_ALLOWED", "true", "BIOCLUSTER_REGISTRY_URL",
						"http://registry:2", "BIOCLUSTER_DESK_ACCOUNTS_FILE", "/secrets/accounts.csv"));
		assertThat(settings.secure()).isTrue();
		assertThat(settings.kafka()).isEqualTo(new KafkaConnection("broker:1", null, true));
		assertThat(settings.registry().url()).isEqualTo("http://registry:2");
		assertThat(settings.desk().accountsFile()).isEqualTo(Path.of("/secrets/accounts.csv"));
	}

	@Test
	void takesItsCertificateFromTheEnvironment(@TempDir Path directory) throws IOException {
		Path certificate = Files.writeString(directory.resolve("desk.pem"),
				"-----BEGIN PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\n");
		DeskSettings settings = bind(
				Map.of("BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS", "broker:1", "BIOCLUSTER_KAFKA_TLS_CERTIFICATE",
						certificate.toString(), "BIOCLUSTER_KAFKA_TLS_AUTHORITY", certificate.toString()));
		assertThat(settings.kafka().tls()).isEqualTo(new Tls(certificate, certificate));
	}

	@Test
	void takesEmptyVariablesForNoCertificate() {
		DeskSettings settings = bind(Map.of("BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS", "localhost:1",
				"BIOCLUSTER_KAFKA_TLS_CERTIFICATE", "", "BIOCLUSTER_KAFKA_TLS_AUTHORITY", ""));
		assertThat(settings.kafka()).isEqualTo(KafkaConnection.plaintext("localhost:1"));
	}

	@Test
	void standsInTheReferenceWithItsVariables() throws IOException {
		assertThat(Files.readString(Path.of("src/main/resources/application.yml"))).contains("desk-url:",
				"BIOCLUSTER_DESK_URL", "bootstrap-servers:", "BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS",
				"BIOCLUSTER_KAFKA_TLS_CERTIFICATE", "BIOCLUSTER_KAFKA_TLS_AUTHORITY",
				"BIOCLUSTER_KAFKA_PLAINTEXT_ALLOWED", "BIOCLUSTER_REGISTRY_URL", "accounts-file:",
				"BIOCLUSTER_DESK_ACCOUNTS_FILE");
	}

	private static DeskSettings bind(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment-test-systemEnvironment", variables));
		ConfigurationPropertySources.attach(environment);
		return Binder.get(environment).bindOrCreate("biocluster", DeskSettings.class);
	}

}
