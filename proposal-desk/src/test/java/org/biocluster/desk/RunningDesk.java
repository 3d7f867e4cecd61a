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
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real desk on the shared platform, started once for all tests and driven as its users do.
final class RunningDesk {

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
		try {
			Platform.wire();
			Path file = Files.createTempDirectory("desk").resolve("accounts.csv");
			Database database = Platform.database();
			ConfigurableApplicationContext context = new SpringApplicationBuilder(DeskApplication.class)
				.web(WebApplicationType.SERVLET)
				.run("--server.port=0", "--spring.datasource.url=" + database.jdbcUrl(),
						"--spring.datasource.username=" + database.username("desk"),
						"--spring.datasource.password=" + database.password("desk"),
						"--biocluster.kafka.bootstrap-servers=" + Platform.broker().bootstrapServers(),
						"--biocluster.registry.url=" + Platform.registry().url(),
						"--biocluster.desk.accounts-file=" + file);
			RunningDesk desk = new RunningDesk(context, file);
			desk.awaitReady();
			return desk;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	<T> T bean(String name, Class<T> type) {
		return context.getBean(name, type);
	}

	String url() {
		return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
	}

	Path accountsFile() {
		return accountsFile;
	}

	String password(String user) {
		return passwords.getOrDefault(user, "unknown");
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
		Awaitility.await("desk is ready")
			.atMost(Duration.ofSeconds(90))
			.until(() -> get("", "/actuator/health/readiness").statusCode() == 200);
		for (String line : Files.readAllLines(accountsFile)) {
			String[] fields = line.split(",", -1);
			passwords.put(fields[0], fields[1]);
		}
	}

	private static final class Holder {

		static final RunningDesk DESK = start();

	}

}
