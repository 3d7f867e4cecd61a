package org.biocluster.submission.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What [QuickReader] knows of a record: its components in their order, found by the bytes of their names. Immutable.
final class RecordShape {

	/// So many that a component is found at once, usually.
	private static final int PLACES = 4;

	private final MethodHandle constructor;

	private final Component[] components;

	/// By the hash of a name; where another one has the place, the next.
	private final @Nullable Component[] places;

	private RecordShape(MethodHandle constructor, Component[] components) {
		this.constructor = constructor;
		this.components = components;
		this.places = new Component[Integer.highestOneBit(components.length) * 2 * PLACES];
		for (Component component : components) {
			int place = hash(component.name(), 0, component.name().length);
			while (this.places[place] != null) {
				place = next(place);
			}
			this.places[place] = component;
		}
	}

	/// None for a record that is not public, or has a component of another kind.
	static Optional<RecordShape> of(Class<?> type) {
		RecordComponent[] parts = type.getRecordComponents();
		if (parts == null || parts.length == 0 || parts.length > Long.SIZE) {
			return Optional.empty();
		}
		Component[] components = new Component[parts.length];
		for (int index = 0; index < parts.length; index++) {
			Optional<Component> component = component(index, parts[index]);
			if (component.isEmpty()) {
				return Optional.empty();
			}
			components[index] = component.get();
		}
		return constructor(type, parts).map((constructor) -> new RecordShape(constructor, components));
	}

	private static Optional<Component> component(int index, RecordComponent part) {
		byte[] name = part.getName().getBytes(StandardCharsets.UTF_8);
		if (part.getAnnotations().length > 0) {
			return Optional.empty();
		}
		if (part.getType() == String.class) {
			return Optional.of(new Component(index, name, Kind.TEXT, null));
		}
		if (part.getType() == Boolean.class) {
			return Optional.of(new Component(index, name, Kind.TRUTH, null));
		}
		if (part.getType() == List.class) {
			boolean texts = part.getGenericType() instanceof ParameterizedType list
					&& list.getActualTypeArguments()[0] == String.class;
			return texts ? Optional.of(new Component(index, name, Kind.TEXTS, null)) : Optional.empty();
		}
		return of(part.getType()).map((shape) -> new Component(index, name, Kind.RECORD, shape));
	}

	/// None where the record is not public.
	private static Optional<MethodHandle> constructor(Class<?> type, RecordComponent[] parts) {
		Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			return Optional.of(MethodHandles.publicLookup()
				.findConstructor(type, MethodType.methodType(void.class, types))
				.asSpreader(Object[].class, types.length)
				.asType(MethodType.methodType(Object.class, Object[].class)));
		}
		catch (ReflectiveOperationException ex) {
			return Optional.empty();
		}
	}

	int size() {
		return this.components.length;
	}

	/// The component whose name stands in the JSON; null where none has it.
	@Nullable Component find(byte[] json, int from, int to) {
		int place = hash(json, from, to);
		Component found = this.places[place];
		while (found != null && !Arrays.equals(found.name(), 0, found.name().length, json, from, to)) {
			place = next(place);
			found = this.places[place];
		}
		return found;
	}

	private int hash(byte[] text, int from, int to) {
		int hash = to - from;
		if (from < to) {
			hash = hash * 31 + text[from] * 7 + text[(from + to) / 2] * 3 + text[to - 1];
		}
		return hash & (this.places.length - 1);
	}

	private int next(int place) {
		return (place + 1) & (this.places.length - 1);
	}

	/// A record.
	/// @param values of the components; null where there is none
	Object create(@Nullable Object[] values) throws Throwable {
		return (Object) this.constructor.invokeExact(values);
	}

	/// What can be read quickly.
	enum Kind {

		TEXT, TRUTH, TEXTS, RECORD

	}

	/// A component.
	/// @param shape of a record; null for all else
	record Component(int index, byte[] name, Kind kind, @Nullable RecordShape shape) {
	}

}
