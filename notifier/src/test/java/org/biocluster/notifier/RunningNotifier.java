package org.biocluster.notifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.awaitility.Awaitility;
import org.biocluster.briefing.Briefings;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.BadSqlGrammarException;

/// The whole notifier on real infrastructure.
final class RunningNotifier implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ConfigurableApplicationContext context;

	private RunningNotifier(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/// Tells about nothing that other tests left on the shared broker.
	static RunningNotifier start(int smtpPort, String... options) {
		Platform.wire();
		return start(Platform.broker().bootstrapServers(), Platform.registry().url(), Platform.database(), smtpPort,
				options);
	}

	/// On other infrastructure than the shared one.
	static RunningNotifier start(String bootstrapServers, String registryUrl, Database database, int smtpPort,
			String... options) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0",
				"--spring.datasource.url=" + database.jdbcUrl(),
				"--spring.datasource.username=" + database.username("notifier"),
				"--spring.datasource.password=" + database.password("notifier"), "--spring.mail.port=" + smtpPort,
				"--biocluster.kafka.bootstrap-servers=" + bootstrapServers, "--biocluster.registry.url=" + registryUrl,
				"--biocluster.secrets-directory=" + secrets(), "--biocluster.delivery.retry-first=200ms",
				"--biocluster.delivery.digest-at=", "--biocluster.delivery.group-patience=3s",
				"--biocluster.delivery.list-after=2s", "--biocluster.delivery.told-since=" + Instant.now()));
		arguments.addAll(List.of(options));
		return new RunningNotifier(SpringApplication.run(NotifierApplication.class, arguments.toArray(new String[0])));
	}

	/// Until the view knows the person as one of the group. The broker is shared, and
	/// a fact that is read before would be told to whom another test had put there.
	void awaitMember(String group, String email) {
		Briefings briefings = bean(Briefings.class);
		Awaitility.await()
			.atMost(PATIENCE)
			// the first start after a reset makes the tables of the view while it is
			// running
			.ignoreException(BadSqlGrammarException.class)
			.until(() -> briefings.members(group)
				.stream()
				.flatMap(List::stream)
				.anyMatch((member) -> member.email().equals(email)));
	}

	<T> T bean(Class<T> type) {
		return context.getBean(type);
	}

	String get(String path) {
		return answer(path).body();
	}

	boolean isReady() {
		return answer("/actuator/health/readiness").statusCode() == 200;
	}

	private HttpResponse<String> answer(String path) {
		String port = context.getEnvironment().getProperty("local.server.port");
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public void close() {
		context.close();
	}

	private static Path secrets() {
		try {
			Path directory = Files.createTempDirectory("secrets");
			Files.writeString(directory.resolve("links.key"),
					Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]));
			directory.toFile().deleteOnExit();
			return directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
