package org.biocluster.wire;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Where the schema registry is, and which classes talk to it. The services bind it from `biocluster.registry`.
/// @param url base address without a path, such as `http://127.0.0.1:8085`
/// @param serializer name of a Kafka serializer of Avro records; null for the usual one
/// @param deserializer name of the deserializer that belongs to it; null for the usual one
/// @param properties for both classes; none when null
public record RegistrySettings(String url, @Nullable String serializer, @Nullable String deserializer,
		@Nullable Map<String, String> properties) {

	public RegistrySettings {
		if ((serializer == null) != (deserializer == null)) {
			throw new IllegalArgumentException(
					"biocluster.registry.serializer and biocluster.registry.deserializer are set together");
		}
		properties = properties == null ? Map.of() : Map.copyOf(properties);
	}

	/// With the usual classes.
	public static RegistrySettings at(String url) {
		return new RegistrySettings(url, null, null, null);
	}

}
