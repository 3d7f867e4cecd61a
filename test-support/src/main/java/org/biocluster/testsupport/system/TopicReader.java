package org.biocluster.testsupport.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a whole topic with nothing of the product's own: a plain consumer and the Confluent protocol.
public final class TopicReader {

	private static final Duration POLL = Duration.ofMillis(200);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final String bootstrapServers;

	private final ConfluentDecoder decoder;

	private final String topic;

	TopicReader(String bootstrapServers, String registryUrl, String topic) {
		this.bootstrapServers = bootstrapServers;
		this.decoder = new ConfluentDecoder(registryUrl);
		this.topic = topic;
	}

	/// Every committed record from the beginning to what is there now, decoded; per
	/// partition in order.
	public List<Entry> read() {
		return records().stream().map(this::decode).toList();
	}

	/// Every committed record from the beginning to what is there now, as stored.
	public List<ConsumerRecord<String, byte[]>> records() {
		// The end is taken without isolation: a transaction that is open now counts as
		// there and is waited for.
		Map<TopicPartition, Long> ends = ends();
		try (KafkaConsumer<String, byte[]> consumer = consumer("read_committed")) {
			consumer.assign(ends.keySet());
			consumer.seekToBeginning(ends.keySet());
			List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			// Positions pass over markers and aborted records, offsets of records don't.
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(POLL).forEach(records::add);
				if (System.nanoTime() > deadline) {
					throw new IllegalStateException("The end of " + this.topic + " isn't reached");
				}
			}
			return records;
		}
	}

	/// A record of the topic, decoded.
	public Entry decode(ConsumerRecord<String, byte[]> found) {
		return new Entry(found.partition(), found.offset(), found.key(), found.value(),
				this.decoder.decode(found.value()));
	}

	private Map<TopicPartition, Long> ends() {
		try (KafkaConsumer<String, byte[]> consumer = consumer("read_uncommitted")) {
			return consumer.endOffsets(consumer.partitionsFor(this.topic)
				.stream()
				.map((partition) -> new TopicPartition(this.topic, partition.partition()))
				.toList());
		}
	}

	private KafkaConsumer<String, byte[]> consumer(String isolation) {
		return new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrapServers, "isolation.level", isolation, "enable.auto.commit",
						"false", "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer());
	}

}
