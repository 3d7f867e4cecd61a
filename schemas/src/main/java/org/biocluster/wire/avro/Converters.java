package org.biocluster.wire.avro;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// Chooses the converter of each place, once, before anything is read or written.
/// @param names for a class of the domain: names of its components that differ on the wire
/// @param arguments what the type variables of the outermost record stand for
/// @param open the hierarchies that are being looked at
record Converters(Map<Class<?>, Map<String, String>> names, Map<String, Class<?>> arguments,
		Map<Class<?>, Deferred> open) {

	private static final Set<Schema.Type> ORDERED = Set.of(Schema.Type.STRING, Schema.Type.INT, Schema.Type.LONG);

	Converters(Map<Class<?>, Map<String, String>> names, Map<String, Class<?>> arguments) {
		this(names, arguments, new HashMap<>());
	}

	/// The converter of what a whole topic carries; its name may differ between domain
	/// and wire.
	Converter root(Class<?> type, Schema schema) {
		return type.isRecord() ? record(schema.getName(), type, schema) : new Variants(this).envelope(type, schema);
	}

	/// The converter of a component or element, which may be null where its type says so.
	Converter at(String path, AnnotatedType type, Schema schema) {
		boolean optional = type.isAnnotationPresent(Nullable.class);
		boolean nullable = schema.isUnion() && schema.isNullable();
		if (optional != nullable) {
			throw new MappingMismatchException(path,
					optional ? "only the domain allows null" : "only the schema allows null");
		}
		return optional ? NullableConverter.of(present(path, type, withoutNull(schema)), schema)
				: present(path, type, schema);
	}

	Converter record(String path, Class<?> type, Schema schema) {
		DomainRecord domain = DomainRecord.of(type);
		RecordComponent[] components = domain.components();
		int[] positions = new int[components.length];
		Converter[] converters = new Converter[components.length];
		Step[] steps = new Step[schema.getFields().size()];
		boolean envelope = false;
		Set<String> left = fieldNames(schema);
		for (int i = 0; i < components.length; i++) {
			String name = nameOf(type, components[i]);
			if (!left.remove(name)) {
				throw new MappingMismatchException(path + "." + name, "the schema lacks this field");
			}
			positions[i] = schema.getField(name).pos();
			converters[i] = at(path + "." + name, components[i].getAnnotatedType(), schema.getField(name).schema());
			steps[positions[i]] = new Step.Part(i, converters[i]);
			if (name.equals(Envelope.PAYLOAD) && Envelope.is(schema)) {
				envelope = true;
				steps[schema.getField(Envelope.TYPE).pos()] = new Step.Label(i, (UnionConverter) converters[i]);
			}
		}
		if (!left.isEmpty()) {
			throw new MappingMismatchException(path, "the domain lacks " + left);
		}
		return new RecordConverter(domain, envelope, positions, converters, new RecordWriter(domain, List.of(steps)),
				new RecordReader(domain, List.of(steps)));
	}

	String nameOf(Class<?> type, RecordComponent component) {
		return names.getOrDefault(type, Map.of()).getOrDefault(component.getName(), component.getName());
	}

	private static Set<String> fieldNames(Schema schema) {
		Set<String> fields = new HashSet<>();
		schema.getFields().forEach((field) -> fields.add(field.name()));
		if (Envelope.is(schema)) {
			fields.remove(Envelope.TYPE);
		}
		return fields;
	}

	private Converter present(String path, AnnotatedType annotated, Schema schema) {
		Class<?> type = classOf(annotated.getType());
		return ScalarConverter.of(path, type, schema).orElseGet(() -> composite(path, type, annotated, schema));
	}

	private Converter composite(String path, Class<?> type, AnnotatedType annotated, Schema schema) {
		if (type.isEnum()) {
			return EnumConverter.of(path, type, schema);
		}
		if (type == List.class || type == Set.class) {
			require(path, schema, Schema.Type.ARRAY);
			requireOrder(path, type, schema.getElementType());
			return new ArrayConverter(at(path + "[]", argument(annotated, 0), schema.getElementType()),
					type == Set.class);
		}
		if (type == Map.class) {
			require(path, schema, Schema.Type.MAP);
			return new MapConverter(at(path + "{}", argument(annotated, 1), schema.getValueType()));
		}
		if (type.isSealed()) {
			require(path, schema, Schema.Type.UNION);
			return sealed(path, type, schema);
		}
		if (isId(type)) {
			return id(path, type, schema);
		}
		require(path, schema, Schema.Type.RECORD);
		if (!type.isRecord() || !schema.getName().equals(type.getSimpleName())) {
			throw new MappingMismatchException(path,
					type.getSimpleName() + " is no record of the name " + schema.getName());
		}
		return record(path, type, schema);
	}

	private static Converter id(String path, Class<?> type, Schema schema) {
		return ScalarConverter.of(path, UUID.class, schema)
			.map((uuid) -> IdConverter.of(DomainRecord.of(type), uuid))
			.orElseThrow();
	}

	/// A hierarchy may hold itself.
	private Converter sealed(String path, Class<?> type, Schema union) {
		Deferred around = open.get(type);
		if (around != null) {
			return around;
		}
		Deferred inside = new Deferred();
		open.put(type, inside);
		Converter converter = new Variants(this).union(path, type, union);
		open.remove(type);
		inside.becomes(converter);
		return converter;
	}

	static boolean isId(Class<?> type) {
		return type.isRecord() && type.getRecordComponents().length == 1
				&& type.getRecordComponents()[0].getType() == UUID.class
				&& type.getRecordComponents()[0].getName().equals("value");
	}

	private static void require(String path, Schema schema, Schema.Type expected) {
		if (schema.getType() != expected) {
			throw new MappingMismatchException(path,
					"needs " + expected.getName() + " but the schema has " + ScalarConverter.wireType(schema));
		}
	}

	/// Constants of domain and schema may stand in different orders, parts have none.
	private static void requireOrder(String path, Class<?> type, Schema element) {
		if (type == Set.class && !ORDERED.contains(element.getType())) {
			throw new MappingMismatchException(path, "a set of values without an order");
		}
	}

	static AnnotatedType argument(AnnotatedType type, int index) {
		return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
	}

	private Class<?> classOf(Type type) {
		if (type instanceof TypeVariable<?> variable) {
			return Objects.requireNonNull(arguments.get(variable.getName()), variable.getName());
		}
		return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
	}

	private static Schema withoutNull(Schema union) {
		List<Schema> branches = new ArrayList<>(union.getTypes());
		branches.removeIf((branch) -> branch.getType() == Schema.Type.NULL);
		return branches.size() == 1 ? branches.getFirst() : union;
	}

}
