package org.biocluster.routing.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.routing.streams.StreamsSettings;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;

/// What a test puts into topics and finds there, with clients of its own.
public final class RouterTopics {

	private final KafkaConnection kafka;

	private final Wire wire;

	public RouterTopics(KafkaConnection kafka, Wire wire) {
		this.kafka = kafka;
		this.wire = wire;
	}

	public void send(Request<SubmitterCommand> command) {
		send(wire.record(Topics.PROPOSAL_COMMANDS, command.proposalId(), command));
	}

	RecordMetadata send(Topic<?, ?> topic, byte[] key, byte[] value) {
		return send(new ProducerRecord<>(topic.name(), key, value));
	}

	private RecordMetadata send(ProducerRecord<byte[], byte[]> command) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(ClientProperties.producer(kafka, "test"))) {
			return producer.send(command).get();
		}
		catch (InterruptedException | ExecutionException e) {
			throw new AssertionError("The command was not taken", e);
		}
	}

	List<RecordedEvent> events() {
		return read(Topics.PROPOSAL_EVENTS).stream()
			.map((found) -> wire.read(Topics.PROPOSAL_EVENTS, found).value())
			.toList();
	}

	/// Every committed record of the topic.
	public List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic) {
		return read(topic.name());
	}

	/// The keys by which the router finds deadlines, of all partitions, in hexadecimal.
	Set<String> clocks() {
		Set<String> keys = new TreeSet<>();
		for (ConsumerRecord<byte[], byte[]> entry : read(StreamsSettings.CHANGELOG)) {
			String key = HexFormat.of().formatHex(entry.key());
			if (entry.key()[0] == 'd' && entry.value() != null) {
				keys.add(key);
			}
			else {
				keys.remove(key);
			}
		}
		return keys;
	}

	private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(kafka, "test", Start.EARLIEST))) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(Duration.ofMillis(100)).forEach(found::add);
			}
			return found;
		}
	}

}
