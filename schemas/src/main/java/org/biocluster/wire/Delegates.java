package org.biocluster.wire;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/// The classes named in the settings, which know how to talk to the registry. They are asked for ids and schemas only;
/// an id never changes its meaning, so each is asked for once. Thread-safe.
final class Delegates implements AutoCloseable {

	/// A registry that accepts a connection and then says nothing would otherwise hold
	/// the caller for minutes.
	private static final int PATIENCE_SECONDS = 6;

	private final Serializer<Object> serializer;

	private final Deserializer<Object> deserializer;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	Delegates(WireSettings settings) {
		this.serializer = create(settings.serializerClass(), Serializer.class);
		this.deserializer = create(settings.deserializerClass(), Deserializer.class);
		Map<String, String> properties = settings.properties();
		serializer.configure(properties, false);
		deserializer.configure(properties, false);
	}

	/// What the serializer writes for this record: the id of its schema, then the record.
	byte[] write(String topic, SpecificRecord record) {
		return patiently(topic, () -> serializer.serialize(topic, record));
	}

	/// The schema with which these bytes were written.
	Schema schemaOf(String topic, byte[] bytes) {
		return patiently(topic, () -> {
			if (deserializer.deserialize(topic, bytes) instanceof IndexedRecord record) {
				return record.getSchema();
			}
			throw new UndecodableRecordException(topic, "the schema is not that of a record");
		});
	}

	@Override
	public void close() {
		threads.shutdownNow();
		serializer.close();
		deserializer.close();
	}

	private <T> T patiently(String topic, Supplier<T> call) {
		Future<T> answer = threads.submit(call::get);
		try {
			return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException e) {
			throw RegistryFailure.of(topic, Objects.requireNonNullElse(e.getCause(), e));
		}
		catch (TimeoutException e) {
			answer.cancel(true);
			throw new RegistryUnavailableException(topic, "the schema registry does not answer", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new RegistryUnavailableException(topic, "interrupted while asking the schema registry", e);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> T create(String className, Class<? super T> type) {
		try {
			return (T) type.cast(Class.forName(className).getDeclaredConstructor().newInstance());
		}
		catch (ReflectiveOperationException | ClassCastException e) {
			throw new IllegalArgumentException("Not a usable " + type.getSimpleName() + ": " + className, e);
		}
	}

}
