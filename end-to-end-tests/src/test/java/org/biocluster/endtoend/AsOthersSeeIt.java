package org.biocluster.endtoend;

import java.util.List;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A record in the form in which Confluent's client for JavaScript shows it: a value of a union of several records stands
/// under the name of its record.
final class AsOthersSeeIt {

	private static final JsonMapper JSON = JsonMapper.shared();

	private AsOthersSeeIt() {
	}

	static JsonNode of(GenericRecord envelope) {
		return JSON.readTree(value(envelope.getSchema(), envelope).toString());
	}

	private static JsonNode value(Schema schema, Object value) {
		return switch (schema.getType()) {
			case RECORD -> record((GenericRecord) value);
			case ARRAY -> array(schema, (Iterable<?>) value);
			case MAP -> map(schema, (Map<?, ?>) value);
			case UNION -> union(schema, value);
			case ENUM, STRING -> JSON.valueToTree(value.toString());
			default -> JSON.valueToTree(value);
		};
	}

	private static ObjectNode record(GenericRecord record) {
		ObjectNode node = JSON.createObjectNode();
		record.getSchema()
			.getFields()
			.forEach((field) -> node.set(field.name(), value(field.schema(), record.get(field.pos()))));
		return node;
	}

	private static ArrayNode array(Schema schema, Iterable<?> values) {
		ArrayNode node = JSON.createArrayNode();
		values.forEach((value) -> node.add(value(schema.getElementType(), value)));
		return node;
	}

	private static ObjectNode map(Schema schema, Map<?, ?> values) {
		ObjectNode node = JSON.createObjectNode();
		values.forEach((key, value) -> node.set(key.toString(), value(schema.getValueType(), value)));
		return node;
	}

	private static JsonNode union(Schema schema, Object value) {
		if (value == null) {
			return JSON.nullNode();
		}
		List<Schema> branches = schema.getTypes().stream().filter((branch) -> !branch.isNullable()).toList();
		if (branches.size() == 1) {
			return value(branches.getFirst(), value);
		}
		GenericRecord record = (GenericRecord) value;
		return JSON.createObjectNode().set(record.getSchema().getFullName(), record(record));
	}

}
