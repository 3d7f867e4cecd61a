package org.biocluster.wire.avro;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.apache.avro.Schema;

/// Pairs the variants of sealed hierarchies with the branches of unions.
record Variants(Converters converters) {

	/// A hierarchy inside of a record.
	Converter union(String path, Class<?> sealed, Schema union) {
		Pairs pairs = pair(path, sealed, union,
				(type, branch) -> converters.record(path + "." + branch.getName(), type, branch));
		Map<Class<?>, UnionConverter.Branch> branches = new HashMap<>();
		pairs.byClass()
			.forEach((type, converter) -> branches.put(type,
					new UnionConverter.Branch(indexOf(union, type), type.getSimpleName(), converter)));
		return new UnionConverter(path, branches, pairs.byName());
	}

	/// A hierarchy that is what a topic carries.
	Converter envelope(Class<?> sealed, Schema envelope) {
		AvroClass outer = AvroClass.of(envelope.getName(), envelope);
		Schema union = envelope.getField(Envelope.PAYLOAD).schema();
		Pairs pairs = pair(envelope.getName(), sealed, union, (type, branch) -> variant(type, outer, branch));
		return new EnvelopeConverter(pairs.byClass(), pairs.byName());
	}

	private Converter variant(Class<?> type, AvroClass outer, Schema branch) {
		String path = outer.schema().getName() + "." + branch.getName();
		DomainRecord domain = DomainRecord.of(type);
		RecordComponent[] components = domain.components();
		boolean[] inEnvelope = new boolean[components.length];
		int[] positions = new int[components.length];
		Converter[] parts = new Converter[components.length];
		FieldWriter[] outerFields = new FieldWriter[outer.schema().getFields().size()];
		FieldWriter[] innerFields = new FieldWriter[branch.getFields().size()];
		Set<String> left = fieldNames(outer.schema(), branch);
		for (int i = 0; i < components.length; i++) {
			String name = converters.nameOf(type, components[i]);
			if (!left.remove(name)) {
				throw new MappingMismatchException(path + "." + name, "the schema lacks this field");
			}
			inEnvelope[i] = branch.getField(name) == null;
			Schema.Field field = inEnvelope[i] ? outer.schema().getField(name) : branch.getField(name);
			positions[i] = field.pos();
			parts[i] = converters.at(path + "." + name, components[i].getAnnotatedType(), field.schema());
			(inEnvelope[i] ? outerFields : innerFields)[field.pos()] = FieldWriter.of(domain, i, parts[i]);
		}
		if (!left.isEmpty()) {
			throw new MappingMismatchException(path, "the domain lacks " + left);
		}
		Schema.Field payload = outer.schema().getField(Envelope.PAYLOAD);
		outerFields[outer.schema().getField(Envelope.TYPE).pos()] = (value, out) -> out.writeString(branch.getName());
		outerFields[payload.pos()] = payload(indexOf(payload.schema(), type), innerFields);
		return new VariantConverter(domain, payload.pos(), inEnvelope, positions, parts, outerFields);
	}

	private static FieldWriter payload(int index, FieldWriter[] fields) {
		return (value, out) -> {
			out.writeIndex(index);
			FieldWriter.write(fields, value, out);
		};
	}

	private static int indexOf(Schema union, Class<?> variant) {
		List<Schema> branches = union.getTypes();
		return IntStream.range(0, branches.size())
			.filter((i) -> branches.get(i).getName().equals(variant.getSimpleName()))
			.findFirst()
			.orElseThrow();
	}

	private static Set<String> fieldNames(Schema outer, Schema branch) {
		Set<String> names = new HashSet<>();
		outer.getFields().forEach((field) -> names.add(field.name()));
		names.removeAll(Set.of(Envelope.TYPE, Envelope.PAYLOAD));
		branch.getFields().forEach((field) -> names.add(field.name()));
		return names;
	}

	private static Pairs pair(String path, Class<?> sealed, Schema union,
			BiFunction<Class<?>, Schema, Converter> converter) {
		Map<String, Schema> branches = new HashMap<>();
		union.getTypes()
			.stream()
			.filter((branch) -> branch.getType() != Schema.Type.NULL)
			.forEach((branch) -> branches.put(branch.getName(), branch));
		Pairs pairs = new Pairs(new HashMap<>(), new HashMap<>());
		for (Class<?> variant : variants(sealed)) {
			Schema branch = branches.remove(variant.getSimpleName());
			if (branch == null) {
				throw new MappingMismatchException(path, "the schema lacks a branch " + variant.getSimpleName());
			}
			Converter each = converter.apply(variant, branch);
			pairs.byClass().put(variant, each);
			pairs.byName().put(branch.getName(), each);
		}
		if (!branches.isEmpty()) {
			throw new MappingMismatchException(path, "the domain lacks " + branches.keySet());
		}
		return pairs;
	}

	/// The records of a sealed hierarchy of any depth.
	private static List<Class<?>> variants(Class<?> sealed) {
		List<Class<?>> found = new ArrayList<>();
		for (Class<?> permitted : sealed.getPermittedSubclasses()) {
			if (permitted.isSealed()) {
				found.addAll(variants(permitted));
			}
			else {
				found.add(permitted);
			}
		}
		return found;
	}

	private record Pairs(Map<Class<?>, Converter> byClass, Map<String, Converter> byName) {
	}

}
