package org.biocluster.router;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.routing.streams.Policies;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.Registry;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireSettings;

/// A broker and a registry of their own, set up, with the shipped policy in force: what routers stand on.
final class RouterGround implements AutoCloseable {

	private final Broker broker = Broker.start();

	private final Registry registry = Registry.inFile();

	private final Wire wire;

	RouterGround() {
		Setup.run(SetupSettings.of(this.broker.connection(), this.registry.url(), Platform.PARTITIONS, 1));
		this.wire = Wire.connect(WireSettings.of(this.broker.connection(), this.registry.url()));
		activate(PolicyJson.shippedDefault());
	}

	Broker broker() {
		return this.broker;
	}

	Registry registry() {
		return this.registry;
	}

	Wire wire() {
		return this.wire;
	}

	/// What a router needs to know of it.
	List<String> options() {
		return List.of("--biocluster.kafka.bootstrap-servers=" + this.broker.bootstrapServers(),
				"--biocluster.registry.url=" + this.registry.url(),
				"--biocluster.topics.partitions=" + Platform.PARTITIONS, "--biocluster.topics.replication=1");
	}

	void send(ProducerRecord<byte[], byte[]> sent) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.producer(this.broker.connection(), "test"))) {
			producer.send(sent);
		}
	}

	/// Every committed record of the topic.
	List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic) {
		return read(topic.name());
	}

	List<ConsumerRecord<byte[], byte[]>> read(String topic) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(this.broker.connection(), "test", Start.EARLIEST))) {
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

	@Override
	public void close() {
		this.wire.close();
		this.registry.close();
		this.broker.close();
	}

	/// Puts a policy in force.
	void activate(Policy wanted) {
		CompiledPolicy policy = Policies.compiled(wanted);
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.documentProducer(this.broker.connection(), "test-policy"))) {
			PolicyRecord published = new PublishedPolicy(policy.policy(), policy.hash(), Instant.now(), "test");
			PolicyRecord active = new ActivePolicy(policy.policy().version(), policy.hash(), Instant.now(), "test");
			producer.send(this.wire.record(Topics.ROUTING_POLICY, published.key(), published));
			producer.send(this.wire.record(Topics.ROUTING_POLICY, active.key(), active));
		}
	}

}
