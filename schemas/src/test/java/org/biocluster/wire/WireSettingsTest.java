package org.biocluster.wire;

import java.util.Map;

import org.biocluster.topic.kafka.KafkaConnection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WireSettingsTest {

	private static final KafkaConnection KAFKA = KafkaConnection.plaintext("localhost:9092");

	private static final String REGISTRY = "http://registry:8085/";

	@Test
	void namesApicuriosClassesUnlessToldOtherwise() {
		WireSettings settings = WireSettings.of(KAFKA, REGISTRY);
		assertThat(settings.serializerClass()).startsWith("io.apicurio.");
		assertThat(settings.deserializerClass()).startsWith("io.apicurio.");
		assertThat(settings.properties())
			.containsEntry("apicurio.registry.url", "http://registry:8085/apis/registry/v3")
			.containsEntry("apicurio.registry.auto-register", "false");
	}

	@Test
	void completesWhatApicuriosClassesGet() {
		WireSettings settings = WireSettings.of(KAFKA, new RegistrySettings(REGISTRY, null, null,
				Map.of("apicurio.registry.auth.username", "desk", "apicurio.registry.canonicalize", "false")));
		assertThat(settings.properties()).containsEntry("apicurio.registry.auth.username", "desk")
			.containsEntry("apicurio.registry.canonicalize", "false")
			.containsEntry("apicurio.registry.find-latest", "false");
	}

	@Test
	void givesOtherClassesTheirOwnPropertiesOnly() {
		Map<String, String> properties = Map.of("schema.registry.url", REGISTRY);
		WireSettings settings = WireSettings.of(KAFKA,
				new RegistrySettings(REGISTRY, "a.Writer", "a.Reader", properties));
		assertThat(settings).isEqualTo(new WireSettings(KAFKA, REGISTRY, "a.Writer", "a.Reader", properties));
	}

	@Test
	void refusesOneClassWithoutTheOther() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RegistrySettings(REGISTRY, "a.Writer", null, null))
			.withMessageContaining("biocluster.registry.deserializer");
	}

}
