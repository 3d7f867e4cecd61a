package org.biocluster.testsupport.system;

import tools.jackson.databind.JsonNode;

/// Where a record stands.
public record Place(String topic, int partition, long offset) {

	static Place of(JsonNode item) {
		return new Place(item.path("topic").asString(), item.path("partition").asInt(), item.path("offset").asLong());
	}

}
