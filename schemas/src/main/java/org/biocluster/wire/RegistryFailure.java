package org.biocluster.wire;

import java.io.EOFException;
import java.io.IOException;
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
			Optional<RegistryAnswer> answer = RegistryAnswer.in(each);
			if (answer.isPresent()) {
				return of(topic, answer.get(), failure);
			}
		}
		if (chain.stream().noneMatch(RegistryFailure::isConnection)
				&& chain.stream().anyMatch(RegistryFailure::isContent)) {
			return new UndecodableRecordException(topic, "not readable with the schema it names", chain.getLast());
		}
		return new RegistryUnavailableException(topic, "the schema registry cannot be asked", failure);
	}

	private static WireException of(String topic, RegistryAnswer answer, Throwable failure) {
		return answer.deniesTheSchema()
				? new UndecodableRecordException(topic, "the schema registry does not know the schema")
				: new RegistryUnavailableException(topic, "the schema registry answers " + answer.status(), failure);
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

}
