package org.biocluster.journal.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.biocluster.topic.Topic;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes records to the topics that belong to the desk. Thread-safe.
public final class TopicWriter implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(TopicWriter.class);

	private final Wire wire;

	private final Producer<byte[], byte[]> producer;

	public TopicWriter(Wire wire) {
		this.wire = wire;
		this.producer = new KafkaProducer<>(ClientProperties.documentProducer(wire.settings().kafka(), "desk"));
	}

	/// Returns when the record is safe.
	/// @throws KafkaException when that is not certain
	/// @throws WireException when the schema registry does not answer
	public <K, V> void write(Topic<K, V> topic, K key, @Nullable V value) {
		Future<RecordMetadata> sent = producer.send(wire.record(topic, key, value));
		try {
			sent.get();
		}
		catch (InterruptedException e) {
			throw new InterruptException(e);
		}
		catch (ExecutionException e) {
			throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
		}
	}

	/// Writes as soon as possible; a failure is logged, because the record says what has
	/// happened already.
	public <K, V> void writeSoon(Topic<K, V> topic, K key, @Nullable V value) {
		try {
			producer.send(wire.record(topic, key, value), (_, failure) -> {
				if (failure != null) {
					lost(topic, failure);
				}
			});
		}
		catch (KafkaException | WireException e) {
			lost(topic, e);
		}
	}

	@Override
	public void close() {
		producer.close();
	}

	private static void lost(Topic<?, ?> topic, Exception failure) {
		log.atError().addKeyValue("topic", topic.name()).setCause(failure).log("A record could not be written");
	}

}
