package org.biocluster.backup.kafka;

import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// Takes up offsets without leaving a record that anybody reads. Used by one thread.
final class Filler {

	private static final byte[] NOTHING = {};

	private final KafkaProducer<byte[], byte[]> transactions;

	private final KafkaProducer<byte[], byte[]> plain;

	private final Cluster cluster;

	Filler(KafkaProducer<byte[], byte[]> transactions, KafkaProducer<byte[], byte[]> plain, Cluster cluster) {
		this.transactions = transactions;
		this.plain = plain;
		this.cluster = cluster;
	}

	/// Lets an empty partition begin at this offset.
	void begin(TopicPartition partition, long offset) {
		if (offset == 0) {
			return;
		}
		if (offset == 1) {
			send(plain, partition);
			plain.flush();
		}
		else {
			skip(Map.of(partition, offset));
		}
		cluster.awaitEnds(Map.of(partition, offset));
		cluster.deleteBefore(partition, offset);
	}

	/// Takes up that many offsets in each partition, at least two: the records of an
	/// aborted transaction and the mark of its end.
	void skip(Map<TopicPartition, Long> counts) {
		if (counts.isEmpty()) {
			return;
		}
		transactions.beginTransaction();
		counts.forEach((partition, count) -> {
			for (long i = 1; i < count; i++) {
				send(transactions, partition);
			}
		});
		transactions.flush();
		transactions.abortTransaction();
	}

	private static void send(KafkaProducer<byte[], byte[]> producer, TopicPartition partition) {
		producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), NOTHING, NOTHING));
	}

}
