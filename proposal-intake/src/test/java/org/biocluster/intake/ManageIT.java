package org.biocluster.intake;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ManageIT {

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void amendsOnceHoweverOftenItIsAsked() {
		JsonNode receipt = submitted();
		ObjectNode body = Bodies.valid();
		body.put("title", "Название после исправления, достаточно длинное");
		String key = UUID.randomUUID().toString();
		List<String> answers = new ArrayList<>();
		for (int attempt = 0; attempt < 3; attempt++) {
			HttpResponse<String> answer = send("PUT", "/" + token(receipt), body.toString(), "Idempotency-Key", key);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			answers.add(answer.body());
		}
		assertThat(answers).containsOnly(answers.getFirst()).first().asString().contains("\"Amended\"");
		assertThat(status(receipt).path("history").toString()).containsOnlyOnce("Amended");
	}

	@Test
	void checksAnAmendmentLikeASubmission() {
		ObjectNode body = Bodies.valid();
		body.put("title", "Мало");
		HttpResponse<String> answer = send("PUT", "/" + token(submitted()), body.toString());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("title.short");
	}

	@Test
	void withdrawsAndRestores() {
		JsonNode receipt = submitted();
		String token = token(receipt);
		assertThat(send("POST", "/" + token + "/withdrawal", "{\"reason\":\"Передумали\"}").statusCode())
			.isEqualTo(200);
		assertThat(status(receipt).path("status").asString()).isEqualTo("withdrawn");
		HttpResponse<String> again = send("POST", "/" + token + "/withdrawal", "");
		assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
		assertThat(RunningIntake.json(again).path("events")).isEmpty();
		assertThat(send("POST", "/" + token + "/restoration", "").statusCode()).isEqualTo(200);
		assertThat(status(receipt).path("status").asString()).isEqualTo("routed");
	}

	@Test
	void forgetsThePersonAndKeepsTheProposal() {
		JsonNode receipt = submitted();
		HttpResponse<String> erased = send("POST", "/" + token(receipt) + "/erasure", "{}");
		assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
		assertThat(RunningIntake.json(erased).path("events").toString()).isEqualTo("[\"SubmitterErased\"]");
		assertThat(status(receipt).path("status").asString()).isEqualTo("routed");
	}

	@Test
	void withdrawsAConsentAndWithItTheProposal() {
		JsonNode receipt = submitted();
		HttpResponse<String> answer = send("POST", "/" + token(receipt) + "/consent-withdrawal",
				"{\"document\":\"personal-data\"}");
		assertThat(RunningIntake.json(answer).path("events").toString())
			.isEqualTo("[\"ConsentWithdrawn\",\"Withdrawn\",\"SubmitterErased\"]");
		assertThat(status(receipt).path("status").asString()).isEqualTo("withdrawn");
	}

	@Test
	void agreesToPublicationLaterAndWithdrawsItAndAgreesAgain() {
		String token = token(submitted());
		String consent = "/" + token + "/publication-consent";
		awaitOwn(token, "\"publishable\":[]");
		assertThat(send("POST", consent, "{\"publishable\":[\"email\"]}").statusCode()).isEqualTo(422);
		assertThat(events(send("POST", consent, "{\"publishable\":[\"name\"]}"))).isEqualTo("[\"ConsentGiven\"]");
		assertThat(events(send("POST", consent, "{}"))).as("it is given").isEqualTo("[]");
		awaitOwn(token, "\"publishable\":[\"name\"]");
		assertThat(events(send("POST", "/" + token + "/consent-withdrawal", "{\"document\":\"publication\"}")))
			.isEqualTo("[\"ConsentWithdrawn\"]");
		awaitOwn(token, "\"withdrawn\":\"");
		assertThat(events(send("POST", consent, "{}"))).isEqualTo("[\"ConsentGiven\"]");
		awaitOwn(token, "\"publishable\":[\"name\",\"organisation\"]");
		assertThat(own(token)).doesNotContain("\"withdrawn\":\"");
	}

	private void awaitOwn(String token, String words) {
		Awaitility.await(words).atMost(Duration.ofSeconds(20)).until(() -> own(token), (data) -> data.contains(words));
	}

	private String own(String token) {
		return RunningIntake.json(this.intake.get("/api/v1/proposals/" + token + "/data")).toString();
	}

	private static String events(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return RunningIntake.json(answer).path("events").toString();
	}

	@Test
	void refusesWhatDoesNotFitTheStatus() {
		HttpResponse<String> answer = send("POST", "/" + token(submitted()) + "/answers",
				"{\"answers\":[\"Ответ, которого никто не ждёт\"]}");
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(RunningIntake.json(answer).path("code").asString()).isEqualTo("not-in-this-status");
		HttpResponse<String> empty = send("POST", "/" + token(submitted()) + "/answers", "{}");
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("\"answers\"", "required");
	}

	@Test
	void changesNothingWithoutTheManageLink() {
		JsonNode receipt = submitted();
		HttpResponse<String> readOnly = send("POST", "/" + receipt.path("receipt").asString() + "/withdrawal", "");
		assertThat(readOnly.statusCode()).isEqualTo(403);
		assertThat(RunningIntake.json(readOnly).path("code").asString()).isEqualTo("manage-link-needed");
		String token = token(receipt);
		String forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
		assertThat(send("POST", "/" + forged + "/withdrawal", "").statusCode()).isEqualTo(404);
		assertThat(send("PUT", "/nothing", Bodies.valid().toString()).statusCode()).isEqualTo(404);
		assertThat(status(receipt).path("status").asString()).isEqualTo("routed");
	}

	private JsonNode submitted() {
		HttpResponse<String> answer = this.intake.post(Bodies.valid().toString());
		assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
		JsonNode receipt = RunningIntake.json(answer);
		Awaitility.await("routed")
			.atMost(Duration.ofSeconds(20))
			.until(() -> status(receipt).path("status").asString().equals("routed"));
		return receipt;
	}

	private JsonNode status(JsonNode receipt) {
		return RunningIntake.json(this.intake.get("/api/v1/proposals/" + receipt.path("receipt").asString()));
	}

	private static String token(JsonNode receipt) {
		String url = receipt.path("manageUrl").asString();
		return url.substring(url.lastIndexOf('/') + 1);
	}

	private HttpResponse<String> send(String method, String path, String body, String... headers) {
		return this.intake.send(this.intake.request("/api/v1/proposals" + path, headers)
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

}
