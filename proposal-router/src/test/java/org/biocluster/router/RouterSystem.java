package org.biocluster.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
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
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.Registry;
import org.biocluster.testsupport.telemetry.OtlpReceiver;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireSettings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole router on a broker and a registry of its own, with somebody who takes its spans.
final class RouterSystem implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Broker broker = Broker.start();

	private final Registry registry = Registry.inFile();

	private final OtlpReceiver spans = OtlpReceiver.start();

	private final Wire wire;

	private final ConfigurableApplicationContext context;

	private RouterSystem(Path state) {
		Setup.run(SetupSettings.of(this.broker.connection(), this.registry.url(), Platform.PARTITIONS, 1));
		this.wire = Wire.connect(WireSettings.of(this.broker.connection(), this.registry.url()));
		publishPolicy();
		this.context = new SpringApplicationBuilder(ProposalRouterApplication.class).run("--server.port=0",
				"--biocluster.kafka.bootstrap-servers=" + this.broker.bootstrapServers(),
				"--biocluster.registry.url=" + this.registry.url(),
				"--biocluster.topics.partitions=" + Platform.PARTITIONS, "--biocluster.topics.replication=1",
				"--biocluster.router.state-directory=" + state,
				"--biocluster.tracing.endpoint=" + this.spans.endpoint());
	}

	static RouterSystem start(Path state) {
		return new RouterSystem(state);
	}

	Broker broker() {
		return this.broker;
	}

	Registry registry() {
		return this.registry;
	}

	OtlpReceiver spans() {
		return this.spans;
	}

	Wire wire() {
		return this.wire;
	}

	HttpResponse<String> get(String path) {
		String port = this.context.getEnvironment().getProperty("local.server.port");
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.timeout(Duration.ofSeconds(20))
				.build(), BodyHandlers.ofString());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	String setting(String name) {
		return this.context.getEnvironment().getProperty(name);
	}

	boolean isReady() {
		return get("/actuator/health/readiness").statusCode() == 200;
	}

	void send(ProducerRecord<byte[], byte[]> sent) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.producer(this.broker.connection(), "test"))) {
			producer.send(sent);
		}
	}

	/// Every committed record of the topic.
	List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(this.broker.connection(), "test", Start.EARLIEST))) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic.name())
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
		this.context.close();
		this.wire.close();
		this.spans.close();
		this.registry.close();
		this.broker.close();
	}

	private void publishPolicy() {
		PolicyCheck check = new CelPolicyCompiler(TaxonomyJson.shipped()).compile(PolicyJson.shippedDefault());
		CompiledPolicy policy = switch (check) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new AssertionError(invalid.problems());
		};
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.documentProducer(this.broker.connection(), "test-policy"))) {
			PolicyRecord published = new PublishedPolicy(policy.policy(), policy.hash(), Instant.now(), "test");
			PolicyRecord active = new ActivePolicy(policy.policy().version(), policy.hash(), Instant.now(), "test");
			producer.send(this.wire.record(Topics.ROUTING_POLICY, published.key(), published));
			producer.send(this.wire.record(Topics.ROUTING_POLICY, active.key(), active));
		}
	}

}
