package org.biocluster.projection.kafka;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.biocluster.topic.Topic;
import org.biocluster.wire.NewerRecordException;
import org.biocluster.wire.RegistryUnavailableException;
import org.biocluster.wire.TopicEntry;
import org.biocluster.wire.UndecodableRecordException;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireException;

/// Reads records as the product writes them. Thread-safe.
final class WireDecoder implements RecordDecoder {

	private final Wire wire;

	private final Map<String, Topic<?, ?>> topics;

	WireDecoder(Wire wire, Collection<Topic<?, ?>> topics) {
		this.wire = wire;
		this.topics = topics.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));
	}

	@Override
	public Reading decode(ConsumerRecord<byte[], byte[]> received) {
		RawRecord raw = RawRecord.of(received);
		Topic<?, ?> topic = this.topics.get(received.topic());
		if (topic == null) {
			return new Reading.Unreadable(raw, "not a topic of this view");
		}
		if (raw.key() == null) {
			return new Reading.Unreadable(raw, "no key");
		}
		try {
			TopicEntry<?, ?> entry = this.wire.read(topic, received);
			return new Reading.Readable(raw, topic, entry.key(), entry.value());
		}
		catch (WireException ex) {
			return reading(raw, ex);
		}
		// Whatever else comes through is a missing service or a bad record; neither may
		// stop the thread.
		catch (RuntimeException ex) {
			String cause = ex.getClass().getSimpleName();
			return isOutage(ex) ? new Reading.Unavailable(raw, cause) : new Reading.Unreadable(raw, cause);
		}
	}

	private static Reading reading(RawRecord raw, WireException ex) {
		String cause = String.valueOf(ex.getMessage());
		return switch (ex) {
			case UndecodableRecordException undecodable -> new Reading.Unreadable(raw, cause);
			case NewerRecordException newer -> new Reading.Newer(raw, cause);
			case RegistryUnavailableException unavailable -> new Reading.Unavailable(raw, cause);
		};
	}

	private static boolean isOutage(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof RetriableException
					|| cause instanceof InterruptedException) {
				return true;
			}
		}
		return false;
	}

}
