package org.biocluster.wire.avro;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// The schema that a record of the domain has by itself: its components, in their order and under their names.
final class DerivedSchema {

	private final Map<Class<?>, Schema> named = new HashMap<>();

	private DerivedSchema() {
	}

	static Schema of(Class<?> type) {
		return new DerivedSchema().record(type);
	}

	private Schema record(Class<?> type) {
		Schema known = named.get(type);
		if (known != null) {
			return known;
		}
		Schema schema = Schema.createRecord(type.getSimpleName(), null, namespace(type), false);
		named.put(type, schema);
		List<Schema.Field> fields = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			fields.add(new Schema.Field(component.getName(), at(component.getAnnotatedType())));
		}
		schema.setFields(fields);
		return schema;
	}

	private Schema at(AnnotatedType annotated) {
		Schema present = present(annotated);
		if (!annotated.isAnnotationPresent(Nullable.class)) {
			return present;
		}
		List<Schema> branches = new ArrayList<>(List.of(Schema.create(Schema.Type.NULL)));
		branches.addAll(present.isUnion() ? present.getTypes() : List.of(present));
		return Schema.createUnion(branches);
	}

	private Schema present(AnnotatedType annotated) {
		Class<?> type = raw(annotated.getType());
		Optional<String> scalar = ScalarConverter.wireType(type);
		if (scalar.isPresent()) {
			return scalar(scalar.get());
		}
		if (Converters.isId(type)) {
			return scalar("uuid");
		}
		if (type.isEnum()) {
			return named.computeIfAbsent(type, DerivedSchema::constants);
		}
		if (type == List.class || type == Set.class) {
			return Schema.createArray(at(Converters.argument(annotated, 0)));
		}
		if (type == Map.class) {
			return Schema.createMap(at(Converters.argument(annotated, 1)));
		}
		return type.isSealed() ? Schema.createUnion(Variants.of(type).stream().map(this::record).toList())
				: record(type);
	}

	private static Schema scalar(String wireType) {
		return switch (wireType) {
			case "uuid" -> LogicalTypes.uuid().addToSchema(Schema.create(Schema.Type.STRING));
			case "timestamp-micros" -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
			case "date" -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
			default -> Schema.create(Schema.Type.valueOf(wireType.toUpperCase(Locale.ROOT)));
		};
	}

	private static Schema constants(Class<?> type) {
		List<String> symbols = Arrays.stream(type.getEnumConstants()).map((each) -> ((Enum<?>) each).name()).toList();
		return Schema.createEnum(type.getSimpleName(), null, namespace(type), symbols);
	}

	private static String namespace(Class<?> type) {
		String name = type.getName().replace('$', '.');
		return name.substring(0, name.lastIndexOf('.'));
	}

	private static Class<?> raw(Type type) {
		return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
	}

}
