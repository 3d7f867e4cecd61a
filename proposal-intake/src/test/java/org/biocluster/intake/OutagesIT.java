package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OutagesIT {

	@Test
	void takesProposalsWithoutTheDatabaseAndShowsThemAfterwards() {
		try (Database database = Database.start();
				RunningIntake intake = RunningIntake.start(Platform.broker().connection(), database, Map.of())) {
			database.stop();
			HttpResponse<String> taken = intake.post(Bodies.valid().toString());
			assertThat(taken.statusCode()).as(taken.body()).isIn(201, 202);
			sendsTheFormWithoutTheDatabase(intake);
			keepsWhatWasTypedOnTheManagePage(intake, taken);
			HttpResponse<String> keyed = intake.post(Bodies.valid().toString(), "Idempotency-Key",
					UUID.randomUUID().toString(), "Prefer", "respond-async");
			assertThat(keyed.statusCode()).as("a key that nobody can look up").isEqualTo(202);
			String path = "/api/v1/proposals/" + RunningIntake.json(taken).path("receipt").asString();
			HttpResponse<String> hidden = intake.get(path);
			assertThat(hidden.statusCode()).isEqualTo(503);
			assertThat(hidden.headers().firstValue("Retry-After")).isPresent();
			assertThat(code(hidden)).isEqualTo("view-unavailable");
			assertThat(intake.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
			database.restart();
			Awaitility.await()
				.atMost(Duration.ofSeconds(40))
				.until(() -> intake.get(path).body(), (body) -> body.contains("\"routed\""));
		}
	}

	/// Nothing typed is lost, the page says what does not work, and the author gets the
	/// links.
	private static void sendsTheFormWithoutTheDatabase(RunningIntake intake) {
		Visitor visitor = new Visitor(intake);
		Map<String, String> form = visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.put("step", "1");
		form.put("go", "next");
		HttpResponse<String> second = visitor.send("/proposals/new", form);
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(second.body()).contains("Черновик сейчас не сохраняется", Bodies.BODY, "name=\"step\" value=\"2\"");
		form.putAll(Visitor.author());
		form.put("confirmedUnrestricted", "true");
		form.put("step", "3");
		form.put("go", "send");
		HttpResponse<String> sent = visitor.send("/proposals/new", form);
		assertThat(visitor.get(Visitor.location(sent)).body()).contains("Предложение получено", "/manage/");
	}

	/// The page of the author cannot be shown then, and says so; a form of it that was
	/// open comes back whole.
	private static void keepsWhatWasTypedOnTheManagePage(RunningIntake intake, HttpResponse<String> taken) {
		String url = RunningIntake.json(taken).path("manageUrl").asString();
		String path = url.substring(url.indexOf("/manage/"));
		Visitor visitor = new Visitor(intake);
		HttpResponse<String> away = visitor.get(path);
		assertThat(away.statusCode()).isEqualTo(503);
		assertThat(away.body()).contains("<html lang=\"ru\"", "Повторите");
		Map<String, String> form = visitor.open("ru");
		form.put("answers", "Около десяти тонн в год, подробности в приложении.");
		HttpResponse<String> refused = visitor.send(path + "/answers", form);
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(refused.body()).contains("Ничего не потеряно", "Около десяти тонн в год", "Отправить ещё раз");
	}

	@Test
	void saysHonestlyWhatItKnowsWithoutTheBroker() {
		try (Broker broker = Broker.start()) {
			Setup.run(SetupSettings.of(broker.connection(), Platform.registry().url(), Platform.PARTITIONS, 1));
			try (Database database = Database.start();
					RunningIntake intake = RunningIntake.start(broker.connection(), database, Map.of())) {
				assertThat(intake.post(Bodies.valid().toString()).statusCode()).isEqualTo(201);
				String key = UUID.randomUUID().toString();
				broker.stop();
				HttpResponse<String> unknown = intake.post(Bodies.valid().toString(), "Idempotency-Key", key);
				// Whether the command reached the producer's buffer depends on
				// whether the client has forgotten the vanished broker by then.
				// KafkaCommandChannelIT proves both answers for themselves.
				assertThat(code(unknown)).isIn("unknown-outcome", "not-accepted");
				assertHonest(unknown, key);
				awaitNotAccepted(intake, key);
				broker.restart();
				JsonNode receipt = awaitPlaced(intake, key);
				assertThat(receipt.path("number").asString()).isNotEmpty();
				assertThat(RunningIntake.json(intake.post(Bodies.valid().toString(), "Idempotency-Key", key)))
					.isEqualTo(receipt);
			}
		}
	}

	private static void awaitNotAccepted(RunningIntake intake, String key) {
		HttpResponse<String> refused = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> intake.post(Bodies.valid().toString(), "Idempotency-Key", key),
					(answer) -> code(answer).equals("not-accepted"));
		assertHonest(refused, key);
		Awaitility.await("readiness").atMost(Duration.ofSeconds(60)).until(() -> {
			intake.post(Bodies.valid().toString(), "Idempotency-Key", key);
			return !intake.isReady();
		});
	}

	private static JsonNode awaitPlaced(RunningIntake intake, String key) {
		return RunningIntake.json(Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> intake.post(Bodies.valid().toString(), "Idempotency-Key", key),
					(answer) -> answer.statusCode() == 201));
	}

	private static void assertHonest(HttpResponse<String> answer, String key) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Idempotency-Key")).hasValue(key);
		assertThat(answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0)).isBetween(5, 30);
		assertThat(answer.body()).doesNotContain("receipt", "manage");
	}

	private static String code(HttpResponse<String> answer) {
		return RunningIntake.json(answer).path("code").asString("");
	}

}
