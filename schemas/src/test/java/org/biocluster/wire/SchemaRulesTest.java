package org.biocluster.wire;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What keeps schemas able to grow.
class SchemaRulesTest {

	private final Map<String, Schema> named = new LinkedHashMap<>();

	SchemaRulesTest() {
		Formats.schemas().values().forEach(this::collect);
	}

	@Test
	void leavesNoRecordEmpty() {
		// Avro could not tell an empty payload from any other.
		assertThat(named.values()).filteredOn((schema) -> schema.getType() == Schema.Type.RECORD)
			.allSatisfy((record) -> assertThat(record.getFields()).isNotEmpty());
	}

	@Test
	void givesEveryEnumASymbolForTheUnknown() {
		assertThat(named.values()).filteredOn((schema) -> schema.getType() == Schema.Type.ENUM)
			.isNotEmpty()
			.allSatisfy((type) -> assertThat(type.getEnumDefault()).as(type.getFullName()).isEqualTo("OTHER"));
	}

	@Test
	void letsOptionalFieldsAndListsBeLeftOut() {
		assertThat(named.values()).filteredOn((schema) -> schema.getType() == Schema.Type.RECORD)
			.flatExtracting(Schema::getFields)
			.allSatisfy((field) -> {
				switch (field.schema().getType()) {
					case UNION -> assertThat(
							field.name().equals("payload") || JsonProperties.NULL_VALUE.equals(field.defaultVal()))
						.as(field.name())
						.isTrue();
					case ARRAY, MAP -> assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
					default -> assertThat(field.name()).isNotEqualTo("payload");
				}
			});
	}

	@Test
	void keepsTimesToTheMicrosecond() {
		assertThat(named.values()).filteredOn((schema) -> schema.getType() == Schema.Type.RECORD)
			.flatExtracting(Schema::getFields)
			.extracting((field) -> String.valueOf(field.schema()))
			.noneMatch((schema) -> schema.contains("timestamp-millis"));
	}

	private void collect(Schema schema) {
		switch (schema.getType()) {
			case RECORD -> {
				if (named.put(schema.getFullName(), schema) == null) {
					schema.getFields().forEach((field) -> collect(field.schema()));
				}
			}
			case ENUM -> named.put(schema.getFullName(), schema);
			case UNION -> schema.getTypes().forEach(this::collect);
			case ARRAY -> collect(schema.getElementType());
			case MAP -> collect(schema.getValueType());
			default -> {
			}
		}
	}

}
