package org.biocluster.wire;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.biocluster.proposal.Event;
import org.biocluster.proposal.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/// Makes any value of the domain at random, by reflection over records and sealed interfaces.
final class RandomValues {

	private static final String[] TEXTS = { "", "a", "Биокластер, ёлка", "line\nbreak\ttab", "👩‍🔬 é",
			"x".repeat(300) };

	private final Random random;

	private final Map<String, Class<?>> arguments;

	private final boolean complete;

	RandomValues(long seed, Map<String, Class<?>> arguments) {
		this(seed, arguments, false);
	}

	private RandomValues(long seed, Map<String, Class<?>> arguments, boolean complete) {
		this.random = new Random(seed);
		this.arguments = arguments;
		this.complete = complete;
	}

	/// Leaves nothing out: no nulls, no empty lists.
	static RandomValues complete(Map<String, Class<?>> arguments) {
		return new RandomValues(1, arguments, true);
	}

	/// One value of each record of a sealed hierarchy, or of the record itself.
	static List<Class<?>> variants(Class<?> type) {
		if (!type.isSealed()) {
			return List.of(type);
		}
		List<Class<?>> found = new ArrayList<>();
		for (Class<?> permitted : type.getPermittedSubclasses()) {
			found.addAll(variants(permitted));
		}
		return found;
	}

	Object of(Class<?> type) {
		return switch (type) {
			case Class<?> t when t == Event.class && arguments.containsKey("event") -> record(arguments.get("event"));
			case Class<?> t when t == String.class -> TEXTS[random.nextInt(TEXTS.length)];
			case Class<?> t when t == boolean.class || t == Boolean.class -> random.nextBoolean();
			case Class<?> t when t == int.class || t == Integer.class -> random.nextInt();
			case Class<?> t when t == long.class || t == Long.class -> random.nextLong();
			case Class<?> t when t == UUID.class -> new UUID(random.nextLong(), random.nextLong());
			case Class<?> t when t == Instant.class ->
				Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 200_000_000_000L))
					.plusNanos(random.nextInt(1_000_000_000))
					.truncatedTo(ChronoUnit.MICROS);
			case Class<?> t when t == LocalDate.class -> LocalDate.ofEpochDay(random.nextInt(-20_000, 2_000_000));
			case Class<?> t when t == RegistrationNumber.class ->
				new RegistrationNumber(random.nextInt(2000, 10_000), random.nextInt(1, 1_000_000_000));
			case Class<?> t when t.isEnum() -> t.getEnumConstants()[random.nextInt(t.getEnumConstants().length)];
			case Class<?> t when t.isSealed() -> {
				List<Class<?>> variants = variants(t);
				yield of(variants.get(random.nextInt(variants.size())));
			}
			default -> record(type);
		};
	}

	private Object record(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		Class<?>[] types = new Class<?>[components.length];
		for (int i = 0; i < components.length; i++) {
			values[i] = of(components[i].getAnnotatedType());
			types[i] = components[i].getType();
		}
		try {
			return type.getConstructor(types).newInstance(values);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(type.toString(), e);
		}
	}

	private @Nullable Object of(AnnotatedType annotated) {
		if (annotated.isAnnotationPresent(Nullable.class) && !complete && random.nextInt(3) == 0) {
			return null;
		}
		Class<?> type = classOf(annotated.getType());
		if (type == List.class) {
			return collection(annotated);
		}
		if (type == Set.class) {
			return new LinkedHashSet<>(collection(annotated));
		}
		if (type == Map.class) {
			Map<Object, Object> map = new LinkedHashMap<>();
			collection(annotated).forEach((key) -> map.put(key,
					of(((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[1])));
			return map;
		}
		return of(type);
	}

	private List<Object> collection(AnnotatedType annotated) {
		AnnotatedType element = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
		List<Object> values = new ArrayList<>();
		for (int i = complete ? 2 : random.nextInt(4); i > 0; i--) {
			values.add(of(element));
		}
		return values;
	}

	private Class<?> classOf(Type type) {
		return switch (type) {
			case Class<?> plain -> plain;
			case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
			case TypeVariable<?> variable -> arguments.get(variable.getName());
			default -> throw new IllegalStateException(type.toString());
		};
	}

}
