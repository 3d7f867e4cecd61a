package org.biocluster.wire.avro;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/// A record that means nothing but can be written: what asks the registry for the id of a schema ahead of need.
public final class SmallestRecord {

	private SmallestRecord() {
	}

	/// A record of a generated class, every part of it as small as can be.
	public static SpecificRecord of(Schema schema) {
		SpecificRecord record = AvroClass.of(schema).create();
		schema.getFields().forEach((field) -> record.put(field.pos(), value(field.schema())));
		return record;
	}

	private static @Nullable Object value(Schema schema) {
		return switch (ScalarConverter.wireType(schema)) {
			case "uuid" -> new UUID(0, 0);
			case "timestamp-micros" -> Instant.EPOCH;
			case "date" -> LocalDate.EPOCH;
			case "string" -> "";
			case "boolean" -> false;
			case "int" -> 0;
			case "long" -> 0L;
			case "array" -> List.of();
			case "map" -> Map.of();
			case "enum" -> SpecificData.get().getClass(schema).getEnumConstants()[0];
			case "union" -> schema.isNullable() ? null : value(schema.getTypes().getFirst());
			case "record" -> of(schema);
			default -> throw new MappingMismatchException(schema.toString(), "no field has this type");
		};
	}

}
