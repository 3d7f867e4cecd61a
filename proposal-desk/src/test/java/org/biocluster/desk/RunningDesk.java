package org.biocluster.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.awaitility.Awaitility;
import org.biocluster.account.Accounts;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real desk on the shared platform, started once for all tests and driven as its users do.
final class RunningDesk implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private final Path accountsFile;

	private final Map<String, String> passwords = new TreeMap<>();

	private RunningDesk(ConfigurableApplicationContext context, Path accountsFile) {
		this.context = context;
		this.accountsFile = accountsFile;
	}

	static RunningDesk shared() {
		return Holder.DESK;
	}

	private static RunningDesk start() {
		Platform.wire();
		return start(Platform.broker().bootstrapServers(), Platform.registry().url(), Platform.database());
	}

	/// On other infrastructure than the shared one.
	static RunningDesk start(String bootstrapServers, String registryUrl, Database database, String... more) {
		try {
			Path directory = Files.createTempDirectory("desk");
			Path file = directory.resolve("accounts.csv");
			Files.writeString(directory.resolve("content.key"), "A".repeat(43));
			Files.writeString(directory.resolve("links.key"), "A".repeat(43));
			List<String> arguments = new ArrayList<>(
					List.of("--server.port=0", "--spring.mail.port=1", "--spring.datasource.url=" + database.jdbcUrl(),
							"--spring.datasource.username=" + database.username("desk"),
							"--spring.datasource.password=" + database.password("desk"),
							"--biocluster.kafka.bootstrap-servers=" + bootstrapServers,
							"--biocluster.registry.url=" + registryUrl, "--biocluster.desk.accounts-file=" + file,
							"--biocluster.secrets-directory=" + directory,
							"--biocluster.attachments.directory=" + directory.resolve("attachments")));
			arguments.addAll(List.of(more));
			ConfigurableApplicationContext context = new SpringApplicationBuilder(DeskApplication.class)
				.web(WebApplicationType.SERVLET)
				.run(arguments.toArray(String[]::new));
			RunningDesk desk = new RunningDesk(context, file);
			desk.awaitReady();
			return desk;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		context.close();
	}

	<T> T bean(String name, Class<T> type) {
		return context.getBean(name, type);
	}

	String url() {
		return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
	}

	/// Asks on the port of the operators.
	/// Where the public side would keep attached files.
	Path attachments() {
		return Path.of(String.valueOf(context.getEnvironment().getProperty("biocluster.attachments.directory")));
	}

	HttpResponse<String> operations(String path) {
		String port = context.getEnvironment().getProperty("local.management.port");
		return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.timeout(Duration.ofSeconds(20))
			.build());
	}

	boolean isReady() {
		return get("", "/actuator/health/readiness").statusCode() == 200;
	}

	Path accountsFile() {
		return accountsFile;
	}

	String password(String user) {
		return passwords.getOrDefault(user, "unknown");
	}

	/// The opaque id of somebody.
	String me(String user) {
		return bean("accounts", Accounts.class).find(user).orElseThrow().id();
	}

	/// A day from now on.
	String day(int later) {
		return LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(later).toString();
	}

	/// Takes note of somebody whom a test added.
	void remember(String user, String password) {
		passwords.put(user, password);
	}

	/// Asks with Basic credentials; an empty user asks without.
	HttpResponse<String> get(String user, String path) {
		return send(request(user, path).GET().build());
	}

	JsonNode json(String user, String path) {
		HttpResponse<String> answer = get(user, path);
		if (answer.statusCode() != 200) {
			throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
		}
		return JSON.readTree(answer.body());
	}

	/// All records of the first partition of a topic, page by page.
	List<JsonNode> history(String user, String topic) {
		List<JsonNode> all = new ArrayList<>();
		JsonNode page = json(user, "/api/v1/history?limit=200&topic=" + topic);
		while (!page.path("items").isEmpty()) {
			page.path("items").forEach(all::add);
			page = json(user, "/api/v1/history?limit=200&topic=" + topic + "&offset="
					+ (all.getLast().path("offset").asLong() + 1));
		}
		return all;
	}

	HttpResponse<String> send(String method, String user, String path, String body, String... headers) {
		HttpRequest.Builder request = request(user, path).header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body));
		return send(headers.length == 0 ? request.build() : request.headers(headers).build());
	}

	/// Signs in by form, as a browser does.
	Session signIn(String user) {
		return Session.signIn(url(), user, password(user));
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JSON.readTree(answer.body());
	}

	static HttpResponse<String> send(HttpRequest request) {
		try {
			return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	HttpRequest.Builder request(String user, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(20));
		if (!user.isEmpty()) {
			byte[] credentials = (user + ":" + password(user)).getBytes(StandardCharsets.UTF_8);
			request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
		}
		return request;
	}

	private void awaitReady() throws IOException {
		Awaitility.await("desk is ready").atMost(Duration.ofSeconds(90)).until(this::isReady);
		for (String line : Files.readAllLines(accountsFile)) {
			String[] fields = line.split(",", -1);
			passwords.put(fields[0], fields[1]);
		}
	}

	private static final class Holder {

		static final RunningDesk DESK = start();

	}

}
