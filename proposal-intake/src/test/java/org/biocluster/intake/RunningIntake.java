package org.biocluster.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.biocluster.deadline.Round;
import org.biocluster.language.Bilingual;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.status.PolicyWithRounds;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service on a free port with everything it needs, started once for all test classes of a JVM.
final class RunningIntake implements AutoCloseable {

	static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private static final Round ALWAYS = new Round("always", new Bilingual("Всегда", "Always"),
			Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2099-12-31T20:59:00Z"), 30);

	private final ConfigurableApplicationContext context;

	private final RouterStandIn router;

	private RunningIntake(ConfigurableApplicationContext context, RouterStandIn router) {
		this.context = context;
		this.router = router;
	}

	static RunningIntake shared() {
		return Holder.INTAKE;
	}

	/// With the shared broker and database.
	static RunningIntake start(Map<String, String> more) {
		Platform.wire();
		return start(Platform.broker().connection(), Platform.database(), more);
	}

	/// With a broker that has its topics, and a database.
	/// @param kafka how everybody else reaches the broker
	static RunningIntake start(KafkaConnection kafka, Database database, Map<String, String> more) {
		return start(kafka, database, ALWAYS, more);
	}

	/// The same with a round of its own.
	static RunningIntake start(KafkaConnection kafka, Database database, Round round, Map<String, String> more) {
		CompiledPolicy policy = publishPolicy(kafka, round);
		Map<String, String> settings = new HashMap<>(Map.of("server.port", "0", "spring.main.banner-mode", "off",
				"biocluster.kafka.bootstrap-servers", kafka.bootstrapServers(), "biocluster.registry.url",
				Platform.registry().url(), "biocluster.secrets-directory", secrets().toString(),
				"spring.datasource.url", database.jdbcUrl(), "spring.datasource.username", database.username("intake"),
				"spring.datasource.password", database.password("intake"), "biocluster.rate-limit.enabled", "false"));
		settings.put("biocluster.attachments.directory", emptyDirectory().toString());
		settings.putAll(more);
		ConfigurableApplicationContext context = new SpringApplicationBuilder(IntakeApplication.class)
			.run(settings.entrySet()
				.stream()
				.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new));
		RunningIntake intake = new RunningIntake(context, RouterStandIn.start(kafka, policy));
		Awaitility.await("readiness").atMost(Duration.ofSeconds(60)).until(intake::isReady);
		return intake;
	}

	boolean isReady() {
		return get("/actuator/health/readiness").statusCode() == 200;
	}

	@Override
	public void close() {
		this.router.stop();
		this.context.close();
	}

	RouterStandIn router() {
		return this.router;
	}

	int port() {
		return Integer.parseInt(this.context.getEnvironment().getProperty("local.server.port", "0"));
	}

	String url() {
		return "http://127.0.0.1:" + port();
	}

	/// Asks on the port of the operators.
	HttpResponse<String> operations(String path) {
		String port = this.context.getEnvironment().getProperty("local.management.port");
		return send(
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20)));
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	HttpResponse<String> post(String body, String... headers) {
		return post(body.getBytes(StandardCharsets.UTF_8), "application/json", headers);
	}

	HttpResponse<String> post(byte[] body, String contentType, String... headers) {
		return send(request("/api/v1/proposals", headers).header("Content-Type", contentType)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(20));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/// Sends bytes that no proper client would send; gives everything that comes back.
	String raw(String request) {
		try (Socket socket = new Socket("127.0.0.1", port())) {
			socket.setSoTimeout(15_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			try (InputStream answer = socket.getInputStream()) {
				return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	private static CompiledPolicy publishPolicy(KafkaConnection kafka, Round round) {
		CompiledPolicy policy = new PolicyWithRounds(List.of(round)).compiled();
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.documentProducer(kafka, "test-policy"))) {
			PolicyRecord published = new PublishedPolicy(policy.policy(), policy.hash(), Instant.now(), "test");
			PolicyRecord active = new ActivePolicy(policy.policy().version(), policy.hash(), Instant.now(), "test");
			producer.send(Platform.wire().record(Topics.ROUTING_POLICY, published.key(), published));
			producer.send(Platform.wire().record(Topics.ROUTING_POLICY, active.key(), active));
		}
		return policy;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/// Where it keeps attached files.
	Path attachments() {
		return Path.of(this.context.getEnvironment().getProperty("biocluster.attachments.directory", ""));
	}

	private static Path emptyDirectory() {
		try {
			return Files.createTempDirectory("intake-attachments");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path secrets() {
		try {
			Path directory = Files.createTempDirectory("intake-secrets");
			for (String name : new String[] { "links", "content", "form" }) {
				byte[] key = new byte[32];
				new SecureRandom().nextBytes(key);
				Files.writeString(directory.resolve(name + ".key"),
						Base64.getUrlEncoder().withoutPadding().encodeToString(key));
			}
			return directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Holder {

		static final RunningIntake INTAKE = start(Map.of());

	}

}
