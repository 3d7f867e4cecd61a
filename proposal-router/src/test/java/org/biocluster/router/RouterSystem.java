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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.biocluster.policy.Policy;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Registry;
import org.biocluster.testsupport.telemetry.OtlpReceiver;
import org.biocluster.topic.Topic;
import org.biocluster.wire.Wire;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole router on a broker and a registry of its own, with somebody who takes its spans.
final class RouterSystem implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final RouterGround ground = new RouterGround();

	private final OtlpReceiver spans = OtlpReceiver.start();

	private final Path state;

	private ConfigurableApplicationContext context;

	private RouterSystem(Path state) {
		this.state = state;
		this.context = launch();
	}

	static RouterSystem start(Path state) {
		return new RouterSystem(state);
	}

	/// Starts the router again on a state whose files were overwritten.
	void restartWithDamagedState(Random random) {
		this.context.close();
		DamagedFiles.in(this.state, random);
		this.context = launch();
	}

	private ConfigurableApplicationContext launch() {
		List<String> options = new ArrayList<>(this.ground.options());
		options.addAll(List.of("--server.port=0", "--biocluster.router.state-directory=" + this.state,
				"--biocluster.tracing.endpoint=" + this.spans.endpoint()));
		return new SpringApplicationBuilder(ProposalRouterApplication.class).run(options.toArray(String[]::new));
	}

	Broker broker() {
		return this.ground.broker();
	}

	Registry registry() {
		return this.ground.registry();
	}

	OtlpReceiver spans() {
		return this.spans;
	}

	Wire wire() {
		return this.ground.wire();
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

	void activate(Policy policy) {
		this.ground.activate(policy);
	}

	void send(ProducerRecord<byte[], byte[]> sent) {
		this.ground.send(sent);
	}

	/// Every committed record of the topic.
	List<ConsumerRecord<byte[], byte[]>> read(Topic<?, ?> topic) {
		return this.ground.read(topic);
	}

	@Override
	public void close() {
		this.context.close();
		this.spans.close();
		this.ground.close();
	}

}
