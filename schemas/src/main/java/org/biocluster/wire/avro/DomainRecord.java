package org.biocluster.wire.avro;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// The parts of a record of the domain and its canonical constructor.
/// @param constructor takes all components as one array
record DomainRecord(Class<?> type, RecordComponent[] components, MethodHandle constructor) {

	static DomainRecord of(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		MethodHandles.Lookup lookup = MethodHandles.publicLookup();
		try {
			Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
			MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
				.asSpreader(Object[].class, types.length)
				.asType(MethodType.methodType(Object.class, Object[].class));
			return new DomainRecord(type, components, constructor);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException("Not public: " + type.getName(), e);
		}
	}

	/// A record of these components.
	Object create(@Nullable Object[] values) {
		try {
			return (Object) constructor.invokeExact(values);
		}
		catch (Throwable e) {
			throw unchecked(e);
		}
	}

	/// Nothing called here declares a checked exception; method handles just cannot tell.
	static RuntimeException unchecked(Throwable thrown) {
		return switch (thrown) {
			case Error error -> throw error;
			case RuntimeException exception -> exception;
			case Throwable other -> new IllegalStateException(other);
		};
	}

}
