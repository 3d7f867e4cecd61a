package org.biocluster.wire;

import java.util.Map;

/// Where broker and schema registry are, and which classes talk to the registry.
/// @param registryUrl base address, such as `http://127.0.0.1:8085`
/// @param serializerClass a Kafka serializer of Avro records; asked once per topic for the id of its schema
/// @param deserializerClass a Kafka deserializer of Avro records; asked once per id for the schema
/// @param properties for both of these classes
public record WireSettings(String bootstrapServers, String registryUrl, String serializerClass,
		String deserializerClass, Map<String, String> properties) {

	public WireSettings {
		properties = Map.copyOf(properties);
	}

	/// With Apicurio's classes, which need Apicurio's own API beside the
	/// Confluent-compatible one.
	public static WireSettings of(String bootstrapServers, String registryUrl) {
		return new WireSettings(bootstrapServers, registryUrl, "io.apicurio.registry.serde.avro.AvroKafkaSerializer",
				"io.apicurio.registry.serde.avro.AvroKafkaDeserializer",
				Map.of("apicurio.registry.url", withoutSlash(registryUrl) + "/apis/registry/v3",
						"apicurio.registry.auto-register", "false", "apicurio.registry.find-latest", "false",
						"apicurio.registry.dereference-schema", "true", "apicurio.registry.canonicalize", "true",
						"apicurio.registry.use-specific-avro-reader", "false"));
	}

	/// With Confluent's classes, which must be on the class path.
	/// @param registryUrl the full address of the registry's API
	public static WireSettings confluent(String bootstrapServers, String registryUrl) {
		return new WireSettings(bootstrapServers, registryUrl, "io.confluent.kafka.serializers.KafkaAvroSerializer",
				"io.confluent.kafka.serializers.KafkaAvroDeserializer",
				Map.of("schema.registry.url", registryUrl, "auto.register.schemas", "false", "use.latest.version",
						"false", "specific.avro.reader", "false", "value.subject.name.strategy",
						"io.confluent.kafka.serializers.subject.TopicNameStrategy"));
	}

	private static String withoutSlash(String url) {
		return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
	}

}
