package org.biocluster.projection.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;

/// Reads all partitions of some topics, committed records only, without a consumer group: the positions are the caller's.
///
/// A partition stops in front of a record that can't be dealt with now, the others go on. In front of a newer record it
/// stays stopped; in front of an outage it tries again after a pause. Used by one thread.
public final class TopicReader implements AutoCloseable {

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final RecordDecoder decoder;

	private final InstantSource clock;

	private final Duration pause;

	private final SortedMap<Partition, Reading.Newer> blocked = new TreeMap<>();

	private final SortedMap<Partition, Outage> outages = new TreeMap<>();

	private TopicReader(KafkaConsumer<byte[], byte[]> consumer, RecordDecoder decoder, InstantSource clock,
			Duration pause) {
		this.consumer = consumer;
		this.decoder = decoder;
		this.clock = clock;
		this.pause = pause;
	}

	/// Assigns every partition of the topics; where to start is still to be said by
	/// [#seek].
	/// @param pause before a partition is read again after an outage
	/// @throws MissingTopicException when a topic doesn't exist
	public static TopicReader open(Properties clientProperties, RecordDecoder decoder, Collection<String> topics,
			int maxRecords, Duration pause, InstantSource clock) {
		Properties properties = new Properties();
		properties.putAll(clientProperties);
		properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxRecords);
		ByteArrayDeserializer bytes = new ByteArrayDeserializer();
		KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, bytes, bytes);
		try {
			consumer.assign(partitions(consumer, topics));
			return new TopicReader(consumer, decoder, clock, pause);
		}
		catch (RuntimeException ex) {
			consumer.close();
			throw ex;
		}
	}

	private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
		List<TopicPartition> partitions = new ArrayList<>();
		for (String topic : topics) {
			List<PartitionInfo> found = consumer.partitionsFor(topic);
			if (found == null || found.isEmpty()) {
				throw new MissingTopicException(topic);
			}
			found.forEach((info) -> partitions.add(new TopicPartition(info.topic(), info.partition())));
		}
		return partitions;
	}

	public List<Partition> partitions() {
		return this.consumer.assignment().stream().map(TopicReader::partition).sorted().toList();
	}

	/// The offset of the oldest record that each partition still holds.
	public Positions beginnings() {
		return positions(this.consumer.beginningOffsets(this.consumer.assignment()));
	}

	/// Moves every assigned partition to its position.
	public void seek(Positions positions) {
		partitions().forEach((partition) -> seek(partition, positions.at(partition)));
	}

	public void seek(Partition partition, long offset) {
		this.consumer.seek(topicPartition(partition), offset);
	}

	/// Stops reading a partition, for a caller that wants no more of it.
	public void pause(Partition partition) {
		this.consumer.pause(List.of(topicPartition(partition)));
	}

	/// Goes on with a partition, unless a newer record or an outage holds it.
	public void resume(Partition partition) {
		if (!this.blocked.containsKey(partition) && !this.outages.containsKey(partition)) {
			this.consumer.resume(List.of(topicPartition(partition)));
		}
	}

	public Poll poll(Duration timeout) {
		resumeAfterOutages();
		ConsumerRecords<byte[], byte[]> received = this.consumer.poll(timeout);
		Map<Partition, Long> next = new HashMap<>();
		received.nextOffsets().forEach((partition, offset) -> next.put(partition(partition), offset.offset()));
		List<Reading.Settled> readings = new ArrayList<>(received.count());
		for (TopicPartition partition : received.partitions()) {
			readPartition(received.records(partition), readings, next);
		}
		return new Poll(readings, next);
	}

	private void readPartition(List<ConsumerRecord<byte[], byte[]>> received, List<Reading.Settled> readings,
			Map<Partition, Long> next) {
		for (ConsumerRecord<byte[], byte[]> each : received) {
			switch (this.decoder.decode(each)) {
				case Reading.Settled settled -> readings.add(settled);
				case Reading.Stop stop -> {
					hold(stop);
					next.put(stop.raw().partition(), stop.raw().offset());
					return;
				}
			}
			this.outages.remove(new Partition(each.topic(), each.partition()));
		}
	}

	private void hold(Reading.Stop stop) {
		Partition partition = stop.raw().partition();
		seek(partition, stop.raw().offset());
		pause(partition);
		switch (stop) {
			case Reading.Newer newer -> this.blocked.put(partition, newer);
			case Reading.Unavailable unavailable ->
				this.outages.put(partition, new Outage(unavailable, this.clock.instant().plus(this.pause)));
		}
	}

	private void resumeAfterOutages() {
		Instant now = this.clock.instant();
		this.outages.forEach((partition, outage) -> {
			if (!outage.until().isAfter(now)) {
				this.consumer.resume(List.of(topicPartition(partition)));
			}
		});
	}

	/// The partitions that stand in front of a newer record.
	public List<Reading.Newer> blocked() {
		return List.copyOf(this.blocked.values());
	}

	/// The partitions that wait for an outage to end.
	public List<Reading.Unavailable> outages() {
		return this.outages.values().stream().map(Outage::stop).toList();
	}

	/// Offsets to the end of the committed records as of the last fetch; empty before
	/// the first one.
	public OptionalLong lag(Partition partition) {
		return this.consumer.currentLag(topicPartition(partition));
	}

	@Override
	public void close() {
		this.consumer.close();
	}

	static Positions positions(Map<TopicPartition, Long> offsets) {
		Map<Partition, Long> next = new HashMap<>();
		offsets.forEach((partition, offset) -> next.put(partition(partition), offset));
		return Positions.of(next);
	}

	static Partition partition(TopicPartition partition) {
		return new Partition(partition.topic(), partition.partition());
	}

	private static TopicPartition topicPartition(Partition partition) {
		return new TopicPartition(partition.topic(), partition.number());
	}

	private record Outage(Reading.Unavailable stop, Instant until) {
	}

}
