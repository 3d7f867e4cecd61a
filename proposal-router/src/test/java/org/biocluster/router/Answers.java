package org.biocluster.router;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;

/// Counts the committed answers in a topic, of which each command gets one. Used by one thread.
final class Answers implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final KafkaConsumer<byte[], byte[]> consumer;

	private long records;

	private long bytes;

	Answers(RouterGround ground, String topic) {
		this.consumer = new KafkaConsumer<>(
				ClientProperties.consumer(ground.broker().connection(), "answers", Start.EARLIEST));
		List<TopicPartition> partitions = this.consumer.partitionsFor(topic)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	/// Waits for so many more.
	/// @throws AssertionError when they do not come, or more come
	void await(int more) {
		long wanted = this.records + more;
		Instant limit = Instant.now().plus(LONGEST);
		while (this.records < wanted && Instant.now().isBefore(limit)) {
			this.consumer.poll(Duration.ofMillis(20)).forEach((answer) -> {
				this.records++;
				this.bytes += answer.serializedKeySize() + answer.serializedValueSize();
			});
		}
		if (this.records != wanted) {
			throw new AssertionError(this.records + " answers instead of " + wanted);
		}
	}

	double bytesPerCommand() {
		return (double) this.bytes / this.records;
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
