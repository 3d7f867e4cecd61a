package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionIT {

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void answersWithNumberAndGroup() {
		HttpResponse<String> answer = this.intake.post(Bodies.valid().toString());
		assertThat(answer.statusCode()).isEqualTo(201);
		JsonNode body = RunningIntake.json(answer);
		assertThat(body.path("number").asString()).matches("MBK-\\d{4}-\\d{5,}");
		assertThat(body.path("primaryGroup").asString()).isEqualTo("industrial-biotech");
		assertThat(answer.headers().firstValue("Location"))
			.hasValue("http://127.0.0.1:8080/api/v1/proposals/" + body.path("receipt").asString());
		assertThat(body.path("statusUrl").asString()).endsWith("/proposals/" + body.path("receipt").asString());
		assertThat(body.path("manageUrl").asString()).contains("/manage/")
			.doesNotContain(body.path("receipt").asString());
		assertThat(answer.headers().firstValue("Idempotency-Key")).isPresent();
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void showsTheStatusInBothLanguages() {
		JsonNode receipt = RunningIntake.json(this.intake.post(Bodies.valid().toString()));
		JsonNode russian = awaitRouted(receipt, "ru");
		JsonNode english = awaitRouted(receipt, "en-GB,en;q=0.9");
		assertThat(russian.path("number")).isEqualTo(receipt.path("number"));
		assertThat(russian.path("primaryGroup").path("code").asString()).isEqualTo("industrial-biotech");
		assertThat(russian.path("consultedGroups").path(0).path("informationOnly").asBoolean()).isTrue();
		assertThat(russian.path("rules")).isEqualTo(Bodies.strings("R09", "R13"));
		assertThat(russian.path("why").asString())
			.startsWith("Направлено в рабочую группу «Промышленные биотехнологии»");
		assertThat(english.path("why").asString()).startsWith("Sent to the working group “Industrial biotech");
		assertThat(russian.path("history")).hasSize(3);
		assertThat(russian.path("history").path(0).path("text").asString()).isEqualTo("Предложение получено");
		assertThat(russian.toString()).doesNotContain("Иванова", "anna@", "ферменты");
	}

	@Test
	void takesProposalsWithoutPersonalData() {
		assertThat(this.intake.post(Bodies.withoutPerson().toString()).statusCode()).isEqualTo(201);
	}

	@Test
	void makesOneProposalOfSimultaneousAttempts() throws Exception {
		String key = UUID.randomUUID().toString();
		List<HttpResponse<String>> answers = atOnce(5,
				() -> this.intake.post(Bodies.valid().toString(), "Idempotency-Key", key));
		Set<String> numbers = new TreeSet<>();
		answers.forEach((answer) -> numbers.add(RunningIntake.json(answer).path("number").asString()));
		assertThat(answers).allMatch((answer) -> answer.statusCode() == 201);
		assertThat(numbers).hasSize(1);
	}

	@Test
	void knowsTheSameContentWhateverTheOrderOfItsMembers() {
		String key = UUID.randomUUID().toString();
		JsonNode first = RunningIntake.json(this.intake.post(Bodies.valid().toString(), "Idempotency-Key", key));
		List<String> names = new ArrayList<>(Bodies.valid().propertyNames());
		StringBuilder turned = new StringBuilder("{");
		for (String name : names.reversed()) {
			turned.append(turned.length() > 1 ? "," : "")
				.append('"')
				.append(name)
				.append("\":")
				.append(Bodies.valid().get(name));
		}
		HttpResponse<String> again = this.intake.post(turned.append('}').toString(), "Idempotency-Key", key);
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(RunningIntake.json(again)).isEqualTo(first);
	}

	@Test
	void refusesOtherContentUnderTheSameKey() {
		String key = UUID.randomUUID().toString();
		assertThat(this.intake.post(Bodies.valid().toString(), "Idempotency-Key", key).statusCode()).isEqualTo(201);
		HttpResponse<String> other = this.intake.post(Bodies.with("title", "Совсем другое предложение").toString(),
				"Idempotency-Key", key);
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(RunningIntake.json(other).path("code").asString()).isEqualTo("key-reused");
		assertThat(other.body()).doesNotContain("manage");
	}

	@Test
	void givesNoLinksForAGuessedKeyWithoutWaiting() {
		String key = UUID.randomUUID().toString();
		JsonNode receipt = RunningIntake.json(this.intake.post(Bodies.valid().toString(), "Idempotency-Key", key));
		awaitRouted(receipt, "ru");
		HttpResponse<String> guess = this.intake.post(Bodies.with("title", "Чужое предложение под ключом").toString(),
				"Idempotency-Key", key, "Prefer", "respond-async");
		assertThat(guess.statusCode()).isEqualTo(422);
	}

	@Test
	void answersAtOnceWhereTheSenderPrefersIt() {
		HttpResponse<String> answer = this.intake.post(Bodies.valid().toString(), "Prefer", "respond-async");
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(answer.headers().firstValue("Preference-Applied")).hasValue("respond-async");
		JsonNode receipt = RunningIntake.json(answer);
		assertThat(receipt.has("number")).isFalse();
		assertThat(receipt.path("receipt").asString()).isNotEmpty();
		assertThat(awaitRouted(receipt, "ru").path("status").asString()).isEqualTo("routed");
	}

	@Test
	void saysReceivedWhileNobodyDecides() {
		this.intake.router().pause();
		try {
			String key = UUID.randomUUID().toString();
			HttpResponse<String> answer = this.intake.post(Bodies.valid().toString(), "Idempotency-Key", key);
			assertThat(answer.statusCode()).isEqualTo(202);
			JsonNode receipt = RunningIntake.json(answer);
			JsonNode status = RunningIntake.json(status(receipt, "ru"));
			assertThat(status.path("status").asString()).isEqualTo("submitted");
			assertThat(status.path("number").isNull()).isTrue();
			this.intake.router().resume();
			awaitRouted(receipt, "ru");
			assertThat(this.intake.post(Bodies.valid().toString(), "Idempotency-Key", key).statusCode()).isEqualTo(201);
		}
		finally {
			this.intake.router().resume();
		}
	}

	@Test
	void hasNothingForForgedAndForeignLinks() {
		JsonNode receipt = RunningIntake.json(this.intake.post(Bodies.valid().toString()));
		String token = receipt.path("receipt").asString();
		String manage = receipt.path("manageUrl").asString().replaceAll(".*/", "");
		String forged = token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31);
		for (String wrong : List.of(manage, forged, token.substring(0, 20), token + "A", "x")) {
			HttpResponse<String> answer = this.intake.get("/api/v1/proposals/" + wrong);
			assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		}
		assertThat(this.intake.get("/manage/" + token).statusCode()).isEqualTo(404);
		assertThat(this.intake.get("/manage/" + manage).statusCode()).isEqualTo(200);
	}

	@Test
	void givesTheReferenceListsOnce() {
		HttpResponse<String> lists = this.intake.get("/api/v1/reference");
		assertThat(lists.statusCode()).isEqualTo(200);
		JsonNode body = RunningIntake.json(lists);
		assertThat(body.path("sectors")).hasSize(10);
		assertThat(body.path("groups").size()).isGreaterThan(10);
		assertThat(body.path("types").path(0).path("ru").asString()).isNotEmpty();
		assertThat(body.path("programmeSections").path(0).path("code").asString()).isNotEmpty();
		assertThat(body.path("limits").path("title").path("max").asInt()).isEqualTo(200);
		String tag = lists.headers().firstValue("ETag").orElseThrow();
		assertThat(this.intake.get("/api/v1/reference", "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

	@Test
	void describesItself() {
		HttpResponse<String> description = this.intake.get("/v3/api-docs");
		assertThat(description.statusCode()).isEqualTo(200);
		JsonNode paths = RunningIntake.json(description).path("paths");
		JsonNode submit = paths.path("/api/v1/proposals").path("post");
		assertThat(submit.path("requestBody").isMissingNode()).isFalse();
		for (String code : List.of("201", "202")) {
			assertThat(submit.at("/responses/" + code + "/content/application~1json/schema/$ref").asString())
				.endsWith("/SubmissionReceipt");
		}
		assertThat(paths.has("/api/v1/proposals/{receipt}")).isTrue();
		assertThat(paths.has("/api/v1/reference")).isTrue();
		JsonNode schema = RunningIntake.json(description).path("components").path("schemas").path("SubmissionInput");
		assertThat(schema.path("required")).contains(Bodies.strings("title").get(0), Bodies.strings("region").get(0));
		assertThat(schema.path("properties").path("sectors").path("type").asString()).isEqualTo("array");
	}

	private JsonNode awaitRouted(JsonNode receipt, String language) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> RunningIntake.json(status(receipt, language)),
					(status) -> status.path("status").asString().equals("routed"));
	}

	private HttpResponse<String> status(JsonNode receipt, String language) {
		return this.intake.get("/api/v1/proposals/" + receipt.path("receipt").asString(), "Accept-Language", language);
	}

	private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
				results.add(result.get());
			}
			return results;
		}
	}

}
