package org.biocluster.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.topic.Topic;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.topic.kafka.KafkaConnection;

/// Tries what a broker lets somebody do. Topics are tried with garbage: nobody reads what it says.
final class TopicTrials {

	private static final byte[] GARBAGE = { 1 };

	private TopicTrials() {
	}

	static void write(KafkaProducer<byte[], byte[]> producer, Topic<?, ?> topic) throws Throwable {
		try {
			producer.send(new ProducerRecord<>(topic.name(), GARBAGE, GARBAGE)).get();
		}
		catch (ExecutionException e) {
			throw e.getCause();
		}
	}

	static void read(KafkaConsumer<byte[], byte[]> consumer, Topic<?, ?> topic) {
		TopicPartition partition = new TopicPartition(topic.name(), 0);
		consumer.assign(List.of(partition));
		consumer.seekToBeginning(List.of(partition));
		Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
		do {
			consumer.poll(Duration.ofMillis(100));
		}
		while (consumer.position(partition) < ends.get(partition));
	}

	static KafkaProducer<byte[], byte[]> producer(KafkaConnection connection) {
		return new KafkaProducer<>(ClientProperties.producer(connection, "test"));
	}

	static KafkaConsumer<byte[], byte[]> consumer(KafkaConnection connection) {
		Properties properties = ClientProperties.consumer(connection, "test", Start.EARLIEST);
		// A fetch of a topic with nothing in it holds up every question that comes after
		// it.
		properties.put("fetch.max.wait.ms", "10");
		return new KafkaConsumer<>(properties);
	}

	static Admin admin(KafkaConnection connection) {
		return Admin.create(ClientProperties.admin(connection, "test"));
	}

}
