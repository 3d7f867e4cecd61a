package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.biocluster.deadletter.DeadLetter;
import org.biocluster.delivery.DeliveryState;
import org.biocluster.proposal.ProposalId;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DeskIT {

	private static RunningDesk desk;

	private static Feeder feeder;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void handsOverTheFirstPasswordsToTheOwnerOnly() throws Exception {
		assertThat(Files.getPosixFilePermissions(desk.accountsFile()))
			.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(Files.readAllLines(desk.accountsFile())).startsWith("user,password,role,groups")
			.anyMatch((line) -> line.matches("admin,[A-Za-z0-9]{20},ADMINISTRATOR,"))
			.anyMatch((line) -> line.matches("chair-bioenergy,[A-Za-z0-9]{20},CHAIR,bioenergy"))
			.anyMatch((line) -> line.matches("chair-main,[A-Za-z0-9]{20},CHAIR,main"))
			.noneMatch((line) -> line.startsWith("chair-secretariat"));
	}

	@Test
	void publishesTheShippedPolicyOnce() {
		assertThat(desk.json("auditor", "/api/v1/policy").path("version").asLong()).isPositive();
		JsonNode history = desk.json("admin", "/api/v1/history?topic=routing-policy&limit=200");
		assertThat(history.path("items").get(0).path("key").asString()).isEqualTo("version:1");
		assertThat(history.path("items").get(1).path("key").asString()).isEqualTo("active");
		desk.bean("firstStart", FirstStart.class).again();
		assertThat(StreamSupport.stream(history.path("items").spliterator(), false)
			.filter((item) -> item.path("key").asString("").equals("version:1"))
			.map((item) -> item.path("payload").path("hash").asString())
			.distinct()).hasSize(1);
	}

	@Test
	void showsAProposalToItsGroupsWithTheReason() {
		ProposalId id = feeder.submit("bioenergy", "Biogas from waste");
		JsonNode item = awaitItem("chair-bioenergy", id);
		assertThat(item.path("title").asString()).isEqualTo("Biogas from waste");
		assertThat(item.path("status").asString()).isEqualTo("routed");
		assertThat(item.path("primaryGroup").asString()).isEqualTo("bioenergy");
		assertThat(item.path("role").asString()).isEqualTo("primary");
		JsonNode detail = desk.json("chair-bioenergy", "/api/v1/proposals/" + id);
		assertThat(detail.path("why").path("ru").asString()).isNotBlank();
		assertThat(detail.path("why").path("en").asString()).isNotBlank();
		assertThat(detail.path("why").has("empty")).isFalse();
		assertThat(detail.path("timeline")).hasSizeGreaterThanOrEqualTo(3);
		assertThat(detail.path("groups").get(0).path("group").asString()).isEqualTo("bioenergy");
	}

	@Test
	void findsByNumberInAnySpellingAndByWords() {
		ProposalId id = feeder.submit("bioenergy", "Метантенки для очистных сооружений");
		String number = awaitItem("chair-bioenergy", id).path("number").asString();
		String tail = number.substring(4);
		for (String spelling : new String[] { number, "мбк-" + tail, "МБК-" + tail, tail }) {
			assertThat(find("chair-bioenergy", spelling, id)).as(spelling).isTrue();
		}
		assertThat(find("chair-bioenergy", "метантенк", id)).isTrue();
		assertThat(find("chair-bioenergy", "чегонетнигде", id)).isFalse();
	}

	@Test
	void answersAForeignIdExactlyLikeAMissingOne() {
		ProposalId foreign = feeder.submit("bioenergy", "Not for everybody");
		awaitItem("chair-bioenergy", foreign);
		HttpResponse<String> other = desk.get("chair-forest-marine", "/api/v1/proposals/" + foreign);
		HttpResponse<String> missing = desk.get("chair-forest-marine", "/api/v1/proposals/" + UUID.randomUUID());
		assertThat(other.statusCode()).isEqualTo(404);
		assertThat(other.body()).isEqualTo(missing.body());
		assertThat(desk.get("chair-forest-marine", "/api/v1/proposals/none").body()).isEqualTo(missing.body());
	}

	@Test
	void showsContactsToThePrimaryGroupAndMasksThemForTheAuditor() {
		ProposalId id = feeder.submit("bioenergy", "With an author");
		String path = "/api/v1/proposals/" + id + "/contacts";
		awaitItem("chair-bioenergy", id);
		Awaitility.await().until(() -> desk.get("secretariat", path).statusCode() == 200);
		assertThat(desk.get("chair-bioenergy", path).body()).contains("author@biocluster.example");
		assertThat(desk.get("auditor", path).body()).doesNotContain("author@", "Surname").contains("\"masked\":true");
		assertThat(desk.get("admin", path).statusCode()).isEqualTo(403);
		assertThat(desk.get("chair-programme", path).statusCode()).isIn(403, 404);
		assertThat(desk.history("auditor", "audit-events").toString()).contains("contacts.view", id.toString())
			.doesNotContain("author@");
		assertThat(desk.get("auditor", "/api/v1/history?topic=proposal-submitters").statusCode()).isEqualTo(404);
		assertThat(desk.get("auditor", "/api/v1/history?proposalId=" + id).body()).contains("Submitted", "Routed")
			.doesNotContain("With an author", "Surname");
	}

	@Test
	void rebuildsTheInboxWhileEventsFlow() {
		for (int i = 0; i < 20; i++) {
			feeder.submit("food", "Before " + i);
		}
		JsonNode preview = RunningDesk.json(desk.send("POST", "admin", "/api/v1/replays",
				"{\"kind\":\"rebuild\",\"view\":\"inbox\",\"preview\":true}"));
		assertThat(preview.path("total").asLong()).isPositive();
		HttpResponse<String> started = desk.send("POST", "admin", "/api/v1/replays",
				"{\"kind\":\"rebuild\",\"view\":\"inbox\"}");
		assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
		String location = started.headers().firstValue("Location").orElseThrow();
		JsonNode end = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
			feeder.submit("food", "Meanwhile");
			assertThat(desk.get("secretariat", "/api/v1/inbox").statusCode()).isEqualTo(200);
			return desk.json("auditor", location);
		}, (replay) -> !replay.path("state").asString().equals("running"));
		assertThat(end.path("state").asString()).as(end.toString()).isEqualTo("finished");
		assertThat(end.path("equal").asBoolean()).isTrue();
		assertThat(end.path("swapped").asBoolean()).isTrue();
		assertThat(end.path("hashes").path("live")).isEqualTo(end.path("hashes").path("rebuilt"));
		assertThat(end.path("mails").asInt()).isZero();
		awaitItem("chair-agri-food", feeder.submit("food", "After"));
	}

	@Test
	void findsGarbageInThePolicyTopicWithItsCoordinates() {
		feeder.garbage(Topics.ROUTING_POLICY.name(), "version:1");
		Awaitility.await()
			.untilAsserted(() -> assertThat(desk.json("admin", "/api/v1/dead-letters").path("items"))
				.anyMatch((item) -> item.path("topic").asString("").equals("routing-policy")
						&& item.path("offset").asLong(-1) >= 0));
		assertThat(desk.get("auditor", "/api/v1/policy").statusCode()).isEqualTo(200);
		desk.bean("firstStart", FirstStart.class).again();
		Awaitility.await("the covered version is written again").untilAsserted(() -> {
			JsonNode last = desk.history("admin", "routing-policy").getLast();
			assertThat(last.path("key").asString()).isIn("active", "version:1");
			assertThat(last.has("error")).isFalse();
		});
	}

	@Test
	void listsDeadLettersWithTheirPlaceAndShowsBytesToTheAdministratorOnly() {
		feeder.deadLetter(new DeadLetter(Topics.PROPOSAL_COMMANDS.name(), 3, 4711, "proposal-router", "UNDECODABLE",
				Instant.now()));
		Awaitility.await()
			.untilAsserted(() -> assertThat(desk.json("admin", "/api/v1/dead-letters").path("items"))
				.anyMatch((item) -> item.path("offset").asLong() == 4711 && item.path("partition").asInt() == 3
						&& item.path("value").asString("").equals("dmFsdWU=")));
		assertThat(desk.json("auditor", "/api/v1/dead-letters").path("items"))
			.anyMatch((item) -> item.path("offset").asLong() == 4711)
			.allMatch((item) -> item.path("value").isNull());
		assertThat(desk.signIn("admin").get("/administration/dead-letters").body())
			.contains("proposal-commands-3@4711");
	}

	@Test
	void listsDoubtfulDeliveries() {
		ProposalId id = feeder.submit("bioenergy", "With a doubtful mail");
		awaitItem("chair-bioenergy", id);
		feeder.report(id, DeliveryState.DOUBTFUL);
		Awaitility.await()
			.untilAsserted(() -> assertThat(desk.json("secretariat", "/api/v1/deliveries?state=doubtful").path("items"))
				.anyMatch((item) -> item.path("proposalId").asString("").equals(id.toString())));
		assertThat(desk.json("auditor", "/api/v1/deliveries?state=failed").path("items"))
			.noneMatch((item) -> item.path("proposalId").asString("").equals(id.toString()));
		assertThat(desk.get("auditor", "/api/v1/deliveries?state=none").statusCode()).isEqualTo(400);
		assertThat(desk.signIn("secretariat").get("/deliveries?state=doubtful").body()).contains(id.toString());
	}

	@Test
	void quarantinesGarbageInTheHistoryAndGoesOn() {
		feeder.garbage(Topics.PROPOSAL_EVENTS.name(), UUID.randomUUID().toString());
		Awaitility.await()
			.untilAsserted(() -> assertThat(desk.json("auditor", "/api/v1/quarantine").path("items"))
				.anyMatch((item) -> item.path("topic").asString("").equals("proposal-events")));
		awaitItem("chair-bioenergy", feeder.submit("bioenergy", "After the garbage"));
	}

	@Test
	void refusesABrokenOrStalePolicyAndActivatesAGoodOne() {
		HttpResponse<String> current = desk.get("admin", "/api/v1/policy");
		String etag = current.headers().firstValue("ETag").orElseThrow();
		assertThat(desk.send("PUT", "admin", "/api/v1/policy", "{bad", "If-Match", etag).statusCode()).isEqualTo(400);
		assertThat(desk.send("PUT", "admin", "/api/v1/policy", "{}", "If-Match", etag).statusCode()).isEqualTo(422);
		String broken = current.body().replaceFirst("\"when\"\\s*:\\s*\"", "\"when\":\"typo == ");
		assertThat(broken).isNotEqualTo(current.body());
		HttpResponse<String> refused = desk.send("PUT", "admin", "/api/v1/policy", broken, "If-Match", etag);
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
		assertThat(RunningDesk.json(refused).path("errors").get(0).path("line").asInt()).isPositive();
		assertThat(desk.send("PUT", "admin", "/api/v1/policy", current.body()).statusCode()).isEqualTo(428);
		assertThat(desk.send("PUT", "admin", "/api/v1/policy", current.body(), "If-Match", "\"999\"").statusCode())
			.isEqualTo(409);
		HttpResponse<String> changed = desk.send("PUT", "admin", "/api/v1/policy?basis=%E2%84%96%2012", current.body(),
				"If-Match", etag);
		assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
		assertThat(changed.headers().firstValue("ETag")).isNotEqualTo(current.headers().firstValue("ETag"));
		assertThat(desk.signIn("auditor").get("/policy").body()).contains("Редакции правил", "№ 12",
				"система, первый запуск", "<td data-label=\"Кем\">admin</td>");
		assertThat(desk.signIn("chair-bioenergy").get("/policy").body()).doesNotContain("Редакции правил");
	}

	private static JsonNode awaitItem(String user, ProposalId id) {
		return Awaitility.await(id + " in the inbox")
			.atMost(Duration.ofSeconds(20))
			.until(() -> StreamSupport
				.stream(desk.json(user, "/api/v1/inbox?size=1000").path("items").spliterator(), false)
				.filter((item) -> item.path("id").asString("").equals(id.toString()) && !item.path("title").isNull())
				.findFirst(), java.util.Optional::isPresent)
			.orElseThrow();
	}

	private static boolean find(String user, String typed, ProposalId id) {
		String path = "/api/v1/inbox?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
		return desk.json(user, path).path("items").toString().contains(id.toString());
	}

}
