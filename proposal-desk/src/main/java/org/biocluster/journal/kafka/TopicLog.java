package org.biocluster.journal.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.biocluster.journal.LogEntry;
import org.biocluster.topic.Topic;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.wire.NewerRecordException;
import org.biocluster.wire.UndecodableRecordException;
import org.biocluster.wire.Wire;

/// Reads committed records of any topic, without a group and without remembering anything. What can't be read is given
/// out with the reason. Thread-safe; only few read at once.
public final class TopicLog {

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private static final int READERS = 3;

	private final Wire wire;

	private final Semaphore readers = new Semaphore(READERS, true);

	public TopicLog(Wire wire) {
		this.wire = wire;
	}

	/// Every record of a small topic, in order.
	public <K, V> List<LogEntry<K, V>> whole(Topic<K, V> topic) {
		return reading(topic, Integer.MAX_VALUE, (consumer) -> {
			List<TopicPartition> partitions = partitions(consumer, topic);
			return records(consumer, consumer.beginningOffsets(partitions), consumer.endOffsets(partitions),
					Integer.MAX_VALUE);
		});
	}

	/// At most so many of the newest records of all partitions, newest first.
	public <K, V> List<LogEntry<K, V>> newest(Topic<K, V> topic, int limit) {
		return reading(topic, limit, (consumer) -> {
			List<TopicPartition> partitions = partitions(consumer, topic);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
			starts.replaceAll((partition, start) -> Math.max(start, ends.getOrDefault(partition, 0L) - limit));
			return records(consumer, starts, ends, Integer.MAX_VALUE).stream()
				.sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp).reversed())
				.limit(limit)
				.toList();
		});
	}

	/// At most so many records of one partition from an offset on; none when there is no
	/// such partition.
	public <K, V> List<LogEntry<K, V>> slice(Topic<K, V> topic, int partition, long offset, int limit) {
		TopicPartition only = new TopicPartition(topic.name(), partition);
		return reading(topic, limit, (consumer) -> {
			if (!partitions(consumer, topic).contains(only)) {
				return List.of();
			}
			consumer.assign(List.of(only));
			long start = Math.max(offset, consumer.beginningOffsets(List.of(only)).getOrDefault(only, 0L));
			return records(consumer, Map.of(only, start), consumer.endOffsets(List.of(only)), limit);
		});
	}

	private <K, V> List<LogEntry<K, V>> reading(Topic<K, V> topic, int limit,
			Function<KafkaConsumer<byte[], byte[]>, List<ConsumerRecord<byte[], byte[]>>> work) {
		Properties properties = ClientProperties.consumer(wire.settings().kafka(), "desk-history", Start.NONE);
		properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
		properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.clamp(limit, 1, 500));
		readers.acquireUninterruptibly();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
			return work.apply(consumer).stream().map((source) -> entry(topic, source)).toList();
		}
		finally {
			readers.release();
		}
	}

	/// All partitions, assigned.
	private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic<?, ?> topic) {
		List<TopicPartition> partitions = consumer.partitionsFor(topic.name())
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		consumer.assign(partitions);
		return partitions;
	}

	private static List<ConsumerRecord<byte[], byte[]>> records(KafkaConsumer<byte[], byte[]> consumer,
			Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends, int limit) {
		starts.forEach(consumer::seek);
		List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (found.size() < limit && starts.keySet()
			.stream()
			.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
			if (System.nanoTime() > deadline) {
				throw new TimeoutException("The records did not come in time");
			}
			consumer.poll(Duration.ofMillis(200)).forEach(found::add);
		}
		return found.size() > limit ? found.subList(0, limit) : found;
	}

	private <K, V> LogEntry<K, V> entry(Topic<K, V> topic, ConsumerRecord<byte[], byte[]> source) {
		Instant timestamp = Instant.ofEpochMilli(source.timestamp());
		try {
			return new LogEntry<>(topic, source.partition(), source.offset(), timestamp, source.key(), source.value(),
					source.headers(), wire.read(topic, source), null);
		}
		catch (UndecodableRecordException | NewerRecordException e) {
			return new LogEntry<>(topic, source.partition(), source.offset(), timestamp, source.key(), source.value(),
					source.headers(), null, String.valueOf(e.getMessage()));
		}
	}

}
