package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ActionIT {

	private static final String CHAIR = "chair-bioenergy";

	private static final String REASON = "Достаточно длинная причина решения группы";

	private static RunningDesk desk;

	private static Feeder feeder;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
		feeder.decide();
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void takesAProposalOnceHoweverOftenItIsAsked() {
		String path = submitted();
		String key = UUID.randomUUID().toString();
		List<String> answers = new ArrayList<>();
		for (int attempt = 0; attempt < 3; attempt++) {
			HttpResponse<String> answer = act(CHAIR, path, "take", "{}", "Idempotency-Key", key);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			answers.add(answer.body());
		}
		assertThat(answers).containsOnly(answers.getFirst());
		JsonNode answer = RunningDesk.json(act(CHAIR, path, "take", "{}", "Idempotency-Key", key));
		assertThat(answer.path("commandId").asString()).isEqualTo(key);
		assertThat(answer.path("events").toString()).isEqualTo("[\"Taken\"]");
		JsonNode shown = desk.json(CHAIR, path);
		assertThat(shown.path("status").asString()).isEqualTo("in-review");
		assertThat(shown.path("version").asLong()).isEqualTo(answer.path("version").asLong());
		assertThat(shown.path("timeline").toString()).containsOnlyOnce("\"Taken\"");
	}

	@Test
	void goesAllTheWayToADecision() {
		String path = submitted();
		done(CHAIR, path, "assign", "{\"member\":\"m1\"}");
		done(CHAIR, path, "put-on-agenda", "{\"session\":{\"sessionId\":\"s1\",\"item\":\"2\"}}");
		done(CHAIR, path, "propose-decision", """
				{"session":{"sessionId":"s1"},"decision":{"code":"reject","ground":"outside-remit",
				"reasons":{"ru":"%s","en":"A reason of the group"},"withoutOpinions":"Срок вышел"}}"""
			.formatted(REASON));
		JsonNode released = done(CHAIR, path, "release-decision", """
				{"session":{"sessionId":"s1","item":"2","protocolNumber":"12/3","protocolDate":"2026-11-20"}}""");
		assertThat(released.path("events").toString()).isEqualTo("[\"DecisionReleased\"]");
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			JsonNode shown = desk.json(CHAIR, path);
			assertThat(shown.path("status").asString()).isEqualTo("rejected");
			assertThat(shown.path("papers").toString()).contains(REASON, "A reason of the group");
		});
		assertThat(desk.signIn(CHAIR).get(path.replace("/api/v1", "")).body()).contains(REASON, "Обоснование решения");
		done("secretariat", path, "reopen", "{\"by\":\"secretariat\",\"reason\":\"%s\"}".formatted(REASON));
	}

	@Test
	void saysWhatChangedToWhoeverDidNotSeeIt() {
		String path = submitted();
		long seen = desk.json(CHAIR, path).path("version").asLong();
		done(CHAIR, path, "take", "");
		HttpResponse<String> stale = act(CHAIR, path, "redirect",
				"{\"to\":\"agri-food\",\"reason\":\"%s\"}".formatted(REASON), "If-Match", "\"" + seen + "\"");
		assertThat(stale.statusCode()).as(stale.body()).isEqualTo(409);
		JsonNode problem = RunningDesk.json(stale);
		assertThat(problem.path("code").asString()).isEqualTo("stale");
		assertThat(problem.path("errors").path(0).path("event").asString()).isEqualTo("Taken");
		assertThat(problem.path("errors").path(0).path("message").asString()).isNotEmpty();
	}

	@Test
	void namesEveryFieldAtFault() {
		String path = submitted();
		JsonNode typed = refused(CHAIR, path, "redirect", "{\"to\":7,\"color\":\"red\"}", 422);
		assertThat(typed.path("errors").toString()).contains("\"to\"", "wrong-type", "\"color\"", "unknown-field",
				"\"reason\"", "required");
		JsonNode said = refused(CHAIR, path, "redirect", "{\"to\":\"nowhere\",\"reason\":\"short\"}", 422);
		assertThat(said.path("errors").toString()).contains("\"to\"", "\"reason\"", "not-valid");
		assertThat(refused(CHAIR, path, "redirect", "[1", 400).path("code").asString()).isEqualTo("unreadable");
		assertThat(refused(CHAIR, path, "reopen", "{\"by\":\"main\",\"reason\":\"" + REASON + "\"}", 403).path("code")
			.asString()).isEqualTo("forbidden");
		assertThat(refused("secretariat", path, "reopen", "{\"by\":\"secretariat\",\"reason\":\"" + REASON + "\"}", 409)
			.path("code")
			.asString()).isEqualTo("not-in-this-status");
	}

	@Test
	void letsNobodyActBeyondRoleAndGroup() {
		String path = submitted();
		refused("chair-agri-food", path, "take", "", 404);
		refused("admin", path, "take", "", 403);
		refused("auditor", path, "take", "", 403);
		refused(CHAIR, path, "hold", "{\"reasons\":[\"suspicious\"]}", 403);
		refused("secretariat", path, "take", "", 403);
		refused(CHAIR, path, "explode", "", 404);
		assertThat(desk.json(CHAIR, path).path("status").asString()).isEqualTo("routed");
	}

	@Test
	void classifiesAnewWithWhatStaysAsItWas() {
		String path = submitted();
		done("secretariat", path, "retype", "{\"classification\":{\"type\":\"meeting-materials\"}}");
		JsonNode shown = desk.json("secretariat", path);
		assertThat(shown.path("type").asString()).isEqualTo("meeting-materials");
		assertThat(shown.path("sectors").toString()).isEqualTo("[\"bioenergy\"]");
	}

	@Test
	void takesADateForADueTimeAndNothingElse() {
		String path = submitted();
		done(CHAIR, path, "request-opinion", "{\"group\":\"agri-food\",\"due\":\"2030-12-01\"}");
		refused(CHAIR, path, "request-opinion", "{\"group\":\"agri-food\",\"due\":\"01.12.2030\"}", 422);
	}

	private static String submitted() {
		ProposalId id = feeder.submit("bioenergy", "О производстве биотоплива");
		String path = "/api/v1/proposals/" + id;
		Awaitility.await("in the inbox")
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.get(CHAIR, path).body().contains("\"routed\""));
		return path;
	}

	private static JsonNode done(String user, String path, String command, String body) {
		HttpResponse<String> answer = act(user, path, command, body);
		assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
		return RunningDesk.json(answer);
	}

	private static JsonNode refused(String user, String path, String command, String body, int status) {
		HttpResponse<String> answer = act(user, path, command, body);
		assertThat(answer.statusCode()).as(user + " " + command + " " + answer.body()).isEqualTo(status);
		return RunningDesk.json(answer);
	}

	private static HttpResponse<String> act(String user, String path, String command, String body, String... headers) {
		return desk.send("POST", user, path + "/" + command, body, headers);
	}

}
