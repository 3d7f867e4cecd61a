package org.biocluster.desk;

import java.util.Map;

import org.biocluster.wire.WireSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class ConfluentProfileTest {

	private static final String STRATEGY = "io.confluent.kafka.serializers.subject.TopicNameStrategy";

	@Test
	void switchesToConfluentsClasses() {
		WireSettings settings = wire("confluent", Map.of("BIOCLUSTER_REGISTRY_URL", "http://registry:8085"));
		assertThat(settings.registryUrl()).isEqualTo("http://registry:8085");
		assertThat(settings.serializerClass()).isEqualTo("io.confluent.kafka.serializers.KafkaAvroSerializer");
		assertThat(settings.deserializerClass()).isEqualTo("io.confluent.kafka.serializers.KafkaAvroDeserializer");
		assertThat(settings.properties())
			.isEqualTo(Map.of("schema.registry.url", "http://registry:8085/apis/ccompat/v7", "auto.register.schemas",
					"false", "use.latest.version", "false", "specific.avro.reader", "false",
					"value.subject.name.strategy", STRATEGY, "key.subject.name.strategy", STRATEGY));
	}

	@Test
	void takesPathAndFurtherPropertiesFromTheEnvironment() {
		WireSettings settings = wire("confluent", Map.of("BIOCLUSTER_REGISTRY_URL", "http://registry:8081",
				"BIOCLUSTER_REGISTRY_PATH", "/", "BIOCLUSTER_REGISTRY_PROPERTIES_BASIC_AUTH_USER_INFO", "user:secret"));
		assertThat(settings.properties()).containsEntry("schema.registry.url", "http://registry:8081/")
			.containsEntry("basic.auth.user.info", "user:secret")
			.hasSize(7);
	}

	@Test
	void staysWithApicuriosClassesWithoutTheProfile() {
		assertThat(wire("other", Map.of()).serializerClass()).startsWith("io.apicurio.");
	}

	private static WireSettings wire(String profile, Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
		ConfigurationPropertySources.attach(environment);
		ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, profile);
		return Binder.get(environment).bind("biocluster", DeskSettings.class).get().wire();
	}

}
