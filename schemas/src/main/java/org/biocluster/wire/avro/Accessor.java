package org.biocluster.wire.avro;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Reads one component of a record of the domain. A method handle that is no constant of its caller is called several
/// times slower than a method, so a class that calls the accessor is made; not before it is needed, since a program
/// writes few of the topics that it knows. Thread-safe.
final class Accessor {

	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

	private final Method method;

	/// Two threads may both make one: it has no state, and either will do.
	private @Nullable Call call;

	/// @param method public, without parameters
	Accessor(Method method) {
		this.method = method;
	}

	/// The value of the component; null only where the component may be.
	@NullUnmarked
	Object read(Object value) {
		Call made = call;
		if (made == null) {
			made = make();
			call = made;
		}
		return made.of(value);
	}

	private Call make() {
		try {
			MethodHandle found = LOOKUP.unreflect(method);
			return (Call) LambdaMetafactory
				.metafactory(LOOKUP, "of", MethodType.methodType(Call.class),
						MethodType.methodType(Object.class, Object.class), found, found.type().wrap())
				.getTarget()
				.invokeExact();
		}
		catch (Throwable e) {
			throw DomainRecord.unchecked(e);
		}
	}

	/// Without type parameters, so that no cast to it is unchecked.
	interface Call {

		@Nullable Object of(Object value);

	}

}
