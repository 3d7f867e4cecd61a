package org.biocluster.wire.avro;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// Pairs the variants of sealed hierarchies with the branches of unions.
record Variants(Converters converters) {

	/// A hierarchy inside of a record.
	Converter union(String path, Class<?> sealed, Schema union) {
		Pairs<Converter> pairs = pair(path, sealed, union,
				(type, branch) -> converters.record(path + "." + branch.getName(), type, branch));
		Map<Class<?>, UnionConverter.Branch> branches = new HashMap<>();
		pairs.byClass()
			.forEach((type, converter) -> branches.put(type,
					UnionConverter.Branch.of(indexOf(union, type), type.getSimpleName(), converter)));
		@Nullable Converter[] byIndex = new Converter[union.getTypes().size()];
		branches.values().forEach((branch) -> byIndex[branch.index()] = branch.converter());
		return new UnionConverter(path, branches, pairs.byName(), byIndex);
	}

	/// A hierarchy that is what a topic carries.
	Converter envelope(Class<?> sealed, Schema envelope) {
		Schema union = envelope.getField(Envelope.PAYLOAD).schema();
		Pairs<VariantConverter> pairs = pair(envelope.getName(), sealed, union,
				(type, branch) -> variant(type, envelope, branch));
		@Nullable VariantConverter[] byIndex = new VariantConverter[union.getTypes().size()];
		@Nullable Converter[] inEnvelope = new Converter[envelope.getFields().size()];
		Map<Integer, Type> types = new HashMap<>();
		pairs.byClass().forEach((type, variant) -> {
			byIndex[indexOf(union, type)] = variant;
			agree(envelope, variant, types);
			variant.shareInto(inEnvelope);
		});
		return new EnvelopeConverter(envelope.getField(Envelope.TYPE).pos(), envelope.getField(Envelope.PAYLOAD).pos(),
				inEnvelope, pairs.byClass(), pairs.byName(), byIndex);
	}

	private VariantConverter variant(Class<?> type, Schema outer, Schema branch) {
		String path = outer.getName() + "." + branch.getName();
		DomainRecord domain = DomainRecord.of(type);
		RecordComponent[] components = domain.components();
		boolean[] inEnvelope = new boolean[components.length];
		int[] positions = new int[components.length];
		Converter[] parts = new Converter[components.length];
		Step[] outerSteps = new Step[outer.getFields().size()];
		Step[] innerSteps = new Step[branch.getFields().size()];
		Set<String> left = fieldNames(outer, branch);
		for (int i = 0; i < components.length; i++) {
			String name = converters.nameOf(type, components[i]);
			if (!left.remove(name)) {
				throw new MappingMismatchException(path + "." + name, "the schema lacks this field");
			}
			inEnvelope[i] = branch.getField(name) == null;
			Schema.Field field = inEnvelope[i] ? outer.getField(name) : branch.getField(name);
			positions[i] = field.pos();
			parts[i] = converters.at(path + "." + name, components[i].getAnnotatedType(), field.schema());
			(inEnvelope[i] ? outerSteps : innerSteps)[field.pos()] = new Step.Part(i, parts[i]);
		}
		if (!left.isEmpty()) {
			throw new MappingMismatchException(path, "the domain lacks " + left);
		}
		int payload = outer.getField(Envelope.PAYLOAD).pos();
		return new VariantConverter(branch.getName(), domain, payload, inEnvelope, positions,
				inPayload(inEnvelope, positions), parts,
				new RecordWriter(domain, steps(type, outer, branch, outerSteps, innerSteps)));
	}

	/// What is written for a variant: the fields of the envelope, and in the place of the
	/// payload its branch and its fields.
	private static List<Step> steps(Class<?> type, Schema outer, Schema branch, Step[] outerSteps, Step[] innerSteps) {
		Schema.Field payload = outer.getField(Envelope.PAYLOAD);
		outerSteps[outer.getField(Envelope.TYPE).pos()] = Step.Constant.text(branch.getName());
		outerSteps[payload.pos()] = Step.Constant.branch(indexOf(payload.schema(), type));
		List<Step> all = new ArrayList<>(List.of(outerSteps));
		all.addAll(payload.pos() + 1, List.of(innerSteps));
		return all;
	}

	/// The components that stand in the payload, in the order of its fields.
	private static int[] inPayload(boolean[] inEnvelope, int[] positions) {
		return IntStream.range(0, positions.length)
			.filter((component) -> !inEnvelope[component])
			.boxed()
			.sorted(Comparator.comparingInt((component) -> positions[component]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	/// What stands in the envelope is read before it is known which variant follows.
	/// @param types of the fields in the other variants
	private static void agree(Schema envelope, VariantConverter variant, Map<Integer, Type> types) {
		RecordComponent[] components = variant.domain().components();
		for (int i = 0; i < components.length; i++) {
			Type type = components[i].getGenericType();
			if (variant.inEnvelope()[i] && !types.computeIfAbsent(variant.positions()[i], (_) -> type).equals(type)) {
				throw new MappingMismatchException(envelope.getName() + "." + components[i].getName(),
						"another type than in another variant");
			}
		}
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

	private static <C> Pairs<C> pair(String path, Class<?> sealed, Schema union,
			BiFunction<Class<?>, Schema, C> converter) {
		Map<String, Schema> branches = new HashMap<>();
		union.getTypes()
			.stream()
			.filter((branch) -> branch.getType() != Schema.Type.NULL)
			.forEach((branch) -> branches.put(branch.getName(), branch));
		Pairs<C> pairs = new Pairs<>(new HashMap<>(), new HashMap<>());
		for (Class<?> variant : of(sealed)) {
			Schema branch = branches.remove(variant.getSimpleName());
			if (branch == null) {
				throw new MappingMismatchException(path, "the schema lacks a branch " + variant.getSimpleName());
			}
			C each = converter.apply(variant, branch);
			pairs.byClass().put(variant, each);
			pairs.byName().put(branch.getName(), each);
		}
		if (!branches.isEmpty()) {
			throw new MappingMismatchException(path, "the domain lacks " + branches.keySet());
		}
		return pairs;
	}

	/// The records of a sealed hierarchy of any depth.
	static List<Class<?>> of(Class<?> sealed) {
		List<Class<?>> found = new ArrayList<>();
		for (Class<?> permitted : sealed.getPermittedSubclasses()) {
			if (permitted.isSealed()) {
				found.addAll(of(permitted));
			}
			else {
				found.add(permitted);
			}
		}
		return found;
	}

	private record Pairs<C>(Map<Class<?>, C> byClass, Map<String, C> byName) {
	}

}
