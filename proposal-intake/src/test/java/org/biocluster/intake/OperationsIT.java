package org.biocluster.intake;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.telemetry.Exposition;
import org.biocluster.testsupport.telemetry.MetricsTable;
import org.biocluster.testsupport.telemetry.OtlpReceiver;
import org.biocluster.testsupport.telemetry.OtlpReceiver.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the intake shows to those who run it, and doesn't show to the public.
class OperationsIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static Broker broker;

	private static Database database;

	private static OtlpReceiver spans;

	private static RunningIntake intake;

	@BeforeAll
	static void start() {
		broker = Broker.start();
		database = Database.start();
		spans = OtlpReceiver.start();
		Setup.run(SetupSettings.of(broker.connection(), Platform.registry().url(), Platform.PARTITIONS, 1));
		intake = RunningIntake.start(broker.connection(), database,
				Map.of("biocluster.clients[0].name", "portal", "biocluster.clients[0].token-sha256",
						"157a728e789b5034fe2337a8640df3200146f49232e37cdd1da5f42d22feaaee",
						"biocluster.clients[0].per-minute", "2", "spring.profiles.active", "operations",
						"management.server.port", "0", "biocluster.tracing.endpoint", spans.endpoint(),
						"management.tracing.sampling.probability", "0", "biocluster.rate-limit.enabled", "true"));
	}

	@AfterAll
	static void stop() {
		intake.close();
		spans.close();
		database.close();
		broker.close();
	}

	@Test
	void showsTheMetricsOfTheTableAndNothingAboutProposals() {
		HttpResponse<String> placed = intake.post(Bodies.valid().toString());
		assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
		String id = RunningIntake.json(placed).path("id").asString();
		String receipt = RunningIntake.json(placed).path("receipt").asString();
		assertThat(intake.get("/api/v1/proposals/" + receipt).statusCode()).isEqualTo(200);
		assertThat(intake.get("/proposals/canary-" + UUID.randomUUID()).statusCode()).isNotEqualTo(200);
		assertThat(intake.get("/canary").statusCode()).isNotEqualTo(200);
		Exposition shown = Exposition.of(intake.operations("/actuator/prometheus").body());
		MetricsTable.read().describes("proposal-intake", shown);
		assertThat(shown.value("http_server_requests_seconds_count", "uri=\"/api/v1/proposals\"", "status=\"201\""))
			.isPositive();
		assertThat(shown.text()).contains("hikaricp_connections{")
			.doesNotContain(id, receipt, "canary", "Иванова", "anna@");
	}

	@Test
	void tellsThePublicOnlyWhetherItIsReady() {
		assertThat(intake.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
		for (String hidden : new String[] { "/actuator", "/actuator/prometheus", "/actuator/metrics",
				"/actuator/health/view", "/actuator/health/db", "/actuator/env", "/actuator/info" }) {
			HttpResponse<String> answer = intake.get(hidden);
			assertThat(answer.statusCode()).as(hidden).isNotEqualTo(200);
			assertThat(answer.body()).as(hidden).doesNotContain("biocluster_");
		}
		assertThat(intake.operations("/actuator/health").body()).contains("\"view\"", "\"broker\"", "\"registry\"");
	}

	@Test
	void showsThePublicNoMetricsWithoutTheProfileEither() {
		RunningIntake plain = RunningIntake.shared();
		assertThat(plain.get("/actuator/prometheus").statusCode()).isEqualTo(404);
		assertThat(plain.get("/actuator/health/readiness").body()).doesNotContain("broker", "components");
	}

	@Test
	void goesOnWithTheTraceOfARequest() {
		String sampled = "00-" + TRACE + "-b7ad6b7169203331-01";
		assertThat(intake.post(Bodies.valid().toString(), "traceparent", sampled).statusCode()).isEqualTo(201);
		Span span = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> spans.spans(TRACE), (found) -> !found.isEmpty())
			.getFirst();
		assertThat(span.service()).isEqualTo("proposal-intake");
		assertThat(span.name()).isEqualTo("http post /api/v1/proposals");
		assertThat(span.parentId()).isEqualTo("b7ad6b7169203331");
	}

	@Test
	void takesProposalsWithForgedTraceHeaders() {
		for (String forged : new String[] { "x", "00-" + TRACE, "ff-" + TRACE + "-b7ad6b7169203331-01",
				"00-%00-%0d%0a".repeat(200), "" }) {
			HttpResponse<String> placed = intake.post(Bodies.valid().toString(), "traceparent", forged, "tracestate",
					"a=".repeat(500), "baggage", "userId=" + "z".repeat(1000), "b3", "garbage");
			assertThat(placed.statusCode()).as(forged).isEqualTo(201);
		}
	}

	@Test
	void tellsWhoAsksTooOftenToWaitAndKeepsWhatWasTyped() {
		Visitor visitor = new Visitor(intake);
		Map<String, String> form = Visitor.hiddenFields(visitor.get("/links?lang=en").body(), "_csrf");
		form.put("submitter.email", "not an address");
		HttpResponse<String> refused = Stream.generate(() -> visitor.send("/links", form))
			.limit(31)
			.reduce((_, last) -> last)
			.orElseThrow();
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
		assertThat(refused.body()).contains("<html lang=\"en\"", "Too many requests come from your address",
				"value=\"not an address\"", "Send again");
		assertThat(visitor.send("/links?lang=ru", form).body()).contains("слишком много запросов", "Отправить ещё раз");
		HttpResponse<String> program = intake.send(intake.request("/api/v1/links", "Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{}")));
		assertThat(RunningIntake.json(program).path("code").asString()).isEqualTo("too-many-requests");
		HttpResponse<String> disguised = intake.send(
				intake
					.request("/api/v1/links", "Content-Type", "application/json", "X-Forwarded-For", "203.0.113.9",
							"Forwarded", "for=203.0.113.9")
					.POST(HttpRequest.BodyPublishers.ofString("{}")));
		assertThat(disguised.statusCode()).isEqualTo(429);
		assertThat(visitor.get("/proposals/new").statusCode()).isEqualTo(200);
	}

	@Test
	void givesAFormWithAFileBackThatComesTooSoon() {
		Visitor visitor = new Visitor(intake);
		Map<String, String> form = visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.putAll(Map.of("step", "1", "go", "attach"));
		Multipart withFile = Multipart.of(form).file("a.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
		HttpResponse<String> refused = Awaitility.await("too soon").atMost(PATIENCE).until(() -> {
			askUntilRefused();
			return visitor.post("/proposals/new", withFile);
		}, (answer) -> answer.statusCode() == 429);
		assertThat(refused.body()).contains(Bodies.BODY, "слишком много запросов", "enctype=\"multipart/form-data\"",
				"Файл «a.pdf» не сохранён. Выберите его ещё раз");
		assertThat(Visitor.hiddenFields(refused.body(), "key", "_csrf", "go"))
			.containsAllEntriesOf(Map.of("key", form.get("key"), "_csrf", form.get("_csrf"), "go", "attach"));
	}

	@Test
	void givesAProgramWithATokenALimitOfItsOwn() {
		String token = "Bearer token-of-the-portal";
		assertThat(check("Authorization", token).statusCode()).isEqualTo(200);
		assertThat(check("authorization", token.replace("Bearer", "bearer")).statusCode()).isEqualTo(200);
		assertThat(Stream.generate(() -> check("Authorization", token).statusCode()).limit(10)).contains(429);
		assertThat(check().statusCode()).as("everybody else goes on").isEqualTo(200);
		HttpResponse<String> unknown = check("Authorization", token + "x");
		assertThat(unknown.statusCode()).isEqualTo(401);
		assertThat(unknown.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(RunningIntake.json(unknown).path("code").asString()).isEqualTo("client-token");
		assertThat(check("Authorization", "Basic eDp5").statusCode()).as("that of a proxy").isEqualTo(200);
	}

	private static HttpResponse<String> check(String... headers) {
		return intake.send(intake.request("/api/v1/proposals/validation", headers)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(Bodies.valid().toString())));
	}

	/// Far more often than the limit, which fills up again meanwhile.
	private static void askUntilRefused() {
		Visitor other = new Visitor(intake);
		Map<String, String> nothing = Map.of("title", "");
		boolean refused = Stream.generate(() -> other.send("/proposals/new", nothing).statusCode())
			.limit(3_000)
			.anyMatch((status) -> status == 429);
		assertThat(refused).as("too many at last").isTrue();
	}

	@Test
	void isNotReadyWithoutTheBrokerAndReadyWithoutTheDatabase() {
		database.stop();
		awaitDatabase(503);
		assertThat(intake.isReady()).isTrue();
		assertThat(intake.post(Bodies.valid().toString()).statusCode()).isIn(201, 202);
		database.restart();
		awaitDatabase(200);
		broker.stop();
		Awaitility.await("not ready").atMost(PATIENCE).until(() -> !intake.isReady());
		assertThat(intake.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		broker.restart();
		Awaitility.await("ready").atMost(PATIENCE).until(intake::isReady);
	}

	private static void awaitDatabase(int status) {
		Awaitility.await("health of the database")
			.atMost(PATIENCE)
			.until(() -> intake.operations("/actuator/health/db").statusCode() == status);
	}

}
