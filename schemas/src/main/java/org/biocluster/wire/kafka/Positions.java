package org.biocluster.wire.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.topic.kafka.KafkaConnection;

/// Reads all partitions of a topic and remembers how far it came, so that a new connection goes on there. Used by one
/// thread.
final class Positions {

	private static final Duration POLL = Duration.ofMillis(200);

	private final String topic;

	private final KafkaConnection kafka;

	private final String clientId;

	private final Map<TopicPartition, Long> next = new HashMap<>();

	private final Map<TopicPartition, Long> ends = new HashMap<>();

	Positions(String topic, KafkaConnection kafka, String clientId) {
		this.topic = topic;
		this.kafka = kafka;
		this.clientId = clientId;
	}

	/// Reads until it is over.
	/// @param apply false for a record that has to be read again
	/// @param caughtUp run once or more, after everything was applied that stood in the
	/// topic at first
	void follow(Predicate<ConsumerRecord<byte[], byte[]>> apply, Runnable caughtUp, BooleanSupplier over) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(kafka, clientId, Start.EARLIEST))) {
			begin(consumer);
			while (!over.getAsBoolean()) {
				for (ConsumerRecord<byte[], byte[]> source : consumer.poll(POLL)) {
					if (!apply.test(source)) {
						return;
					}
					next.put(new TopicPartition(source.topic(), source.partition()), source.offset() + 1);
				}
				if (ends.entrySet().stream().allMatch((end) -> consumer.position(end.getKey()) >= end.getValue())) {
					caughtUp.run();
				}
			}
		}
	}

	private void begin(KafkaConsumer<byte[], byte[]> consumer) {
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map((each) -> new TopicPartition(topic, each.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		next.forEach(consumer::seek);
		if (ends.isEmpty()) {
			ends.putAll(consumer.endOffsets(partitions));
		}
	}

}
