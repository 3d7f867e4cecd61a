package org.biocluster.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.biocluster.topic.kafka.KafkaConnection;

/// Where broker and schema registry are, and which classes talk to the registry.
/// @param registryUrl base address, such as `http://127.0.0.1:8085`
/// @param serializerClass a Kafka serializer of Avro records; asked once per topic for the id of its schema
/// @param deserializerClass a Kafka deserializer of Avro records; asked once per id for the schema
/// @param properties for both of these classes
public record WireSettings(KafkaConnection kafka, String registryUrl, String serializerClass, String deserializerClass,
		Map<String, String> properties) {

	private static final String SERIALIZER = "io.apicurio.registry.serde.avro.AvroKafkaSerializer";

	private static final String DESERIALIZER = "io.apicurio.registry.serde.avro.AvroKafkaDeserializer";

	public WireSettings {
		properties = Map.copyOf(properties);
	}

	/// With Apicurio's classes, which need Apicurio's own API beside the
	/// Confluent-compatible one.
	public static WireSettings of(KafkaConnection kafka, String registryUrl) {
		return of(kafka, RegistrySettings.at(registryUrl));
	}

	/// With the classes that the settings name, which get the properties of the settings
	/// and nothing else; or with
	/// Apicurio's, whose usual properties the settings complete.
	public static WireSettings of(KafkaConnection kafka, RegistrySettings registry) {
		Map<String, String> given = Objects.requireNonNull(registry.properties());
		if (registry.serializer() != null && registry.deserializer() != null) {
			return new WireSettings(kafka, registry.url(), registry.serializer(), registry.deserializer(), given);
		}
		Map<String, String> properties = new HashMap<>(apicurio(registry.url()));
		properties.putAll(given);
		return new WireSettings(kafka, registry.url(), SERIALIZER, DESERIALIZER, properties);
	}

	private static Map<String, String> apicurio(String url) {
		return Map.of("apicurio.registry.url", withoutSlash(url) + "/apis/registry/v3",
				"apicurio.registry.auto-register", "false", "apicurio.registry.find-latest", "false",
				"apicurio.registry.dereference-schema", "true", "apicurio.registry.canonicalize", "true",
				"apicurio.registry.use-specific-avro-reader", "false");
	}

	private static String withoutSlash(String url) {
		return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
	}

}
