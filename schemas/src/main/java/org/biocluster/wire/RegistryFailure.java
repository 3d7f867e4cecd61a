package org.biocluster.wire;

import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.InvalidNumberEncodingException;

/// Tells apart why a class that talks to the registry failed. Their exceptions have no common type, so this looks at
/// what all of them contain: the status of an answer, a broken connection, or Avro's own refusal.
final class RegistryFailure {

	private static final int NOT_FOUND = 404;

	private static final List<String> STATUS = List.of("getResponseStatusCode", "getStatus");

	private static final List<Class<? extends Throwable>> CONTENT = List.of(AvroRuntimeException.class,
			InvalidNumberEncodingException.class, EOFException.class, StackOverflowError.class,
			IndexOutOfBoundsException.class, NegativeArraySizeException.class, ArithmeticException.class,
			ClassCastException.class, IllegalArgumentException.class, DateTimeException.class, SecurityException.class);

	private RegistryFailure() {
	}

	/// Garbage where the record is to blame, else a registry that does not help now. In
	/// doubt it is the registry: trying
	/// again loses nothing.
	static WireException of(String topic, Throwable failure) {
		List<Throwable> chain = chain(failure);
		for (Throwable each : chain) {
			if (each instanceof WireException already) {
				return already;
			}
			Optional<Integer> status = status(each);
			if (status.isPresent()) {
				return status.get() == NOT_FOUND
						? new UndecodableRecordException(topic, "the schema registry does not know the schema")
						: new RegistryUnavailableException(topic, "the schema registry answers " + status.get(),
								failure);
			}
		}
		if (chain.stream().noneMatch(RegistryFailure::isConnection)
				&& chain.stream().anyMatch(RegistryFailure::isContent)) {
			return new UndecodableRecordException(topic, "not readable with the schema it names", chain.getLast());
		}
		return new RegistryUnavailableException(topic, "the schema registry cannot be asked", failure);
	}

	private static boolean isConnection(Throwable each) {
		return each instanceof TimeoutException || (each instanceof IOException && !isContent(each));
	}

	private static boolean isContent(Throwable each) {
		return CONTENT.stream().anyMatch((type) -> type.isInstance(each));
	}

	private static List<Throwable> chain(Throwable failure) {
		List<Throwable> chain = new ArrayList<>();
		for (Throwable each = failure; each != null && !chain.contains(each); each = each.getCause()) {
			chain.add(each);
		}
		return chain;
	}

	/// By name, because the class depends on whose serializers are configured.
	private static Optional<Integer> status(Throwable each) {
		for (String name : STATUS) {
			try {
				Method method = each.getClass().getMethod(name);
				if (method.invoke(each) instanceof Integer status && status >= 100) {
					return Optional.of(status);
				}
			}
			catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
				continue;
			}
		}
		return Optional.empty();
	}

}
