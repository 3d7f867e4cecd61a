package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// A decision that is only drafted is read by the group that decides, the secretariat and the auditor, and by nobody else.
class DraftIT {

	private static final String CHAIR = "chair-bioenergy";

	private static final String OTHER = "chair-agri-food";

	private static final String MEMBER = "drafts-member";

	private static final List<String> READERS = List.of(CHAIR, MEMBER, "secretariat", "auditor");

	private static final List<String> STRANGERS = List.of(OTHER, "admin");

	private static final String DRAFTED = "Слова, которых ещё никто не сказал вслух";

	private static RunningDesk desk;

	private static Feeder feeder;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
		feeder.decide();
		String password = UUID.randomUUID().toString();
		PasswordEncoder encoder = desk.bean("passwordEncoder", PasswordEncoder.class);
		desk.bean("accounts", Accounts.class)
			.add(List.of(new Account("m-" + UUID.randomUUID(), MEMBER, String.valueOf(encoder.encode(password)),
					Role.MEMBER, Set.of("bioenergy"), MEMBER + "@biocluster.example", Language.RU, true, 0)));
		desk.remember(MEMBER, password);
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void showsADraftToTheGroupThatDecidesAndToNobodyElse() {
		String page = consulted();
		drafted(page, DRAFTED);
		for (String reader : READERS) {
			assertThat(api(reader, page).toString()).as(reader).contains("DecisionProposed", DRAFTED);
			assertThat(desk.signIn(reader).get(page).body()).as(reader)
				.contains("Проект решения", "Подготовлен проект решения", DRAFTED);
			assertThat(paper(reader, page)).as(reader).contains("Проект: Включить", DRAFTED, "ещё не приняты");
		}
		for (String stranger : STRANGERS) {
			assertThat(api(stranger, page).toString()).as(stranger).doesNotContain("DecisionProposed", DRAFTED);
			assertThat(desk.signIn(stranger).get(page).body()).as(stranger).doesNotContain("роект решения", DRAFTED);
			assertThat(paper(stranger, page)).as(stranger)
				.contains("О производстве биотоплива")
				.doesNotContain("Проект: ", DRAFTED, "ещё не приняты");
		}
	}

	@Test
	void givesNobodyElseAnythingToCountBy() {
		String page = consulted();
		Session other = desk.signIn(OTHER);
		other.get(page);
		long before = api(OTHER, page).path("version").asLong();
		long drafted = drafted(page, DRAFTED);
		assertThat(drafted).isGreaterThan(before);
		assertThat(api(CHAIR, page).path("version").asLong()).isEqualTo(drafted);
		for (String stranger : STRANGERS) {
			assertThat(api(stranger, page).path("version").asLong()).as(stranger).isEqualTo(before);
			assertThat(line(stranger, page).path("version").asLong()).as(stranger).isEqualTo(before);
		}
		assertThat(row(other, page)).doesNotContain("изменилось", "новое");
		post(CHAIR, page, "add-note", "{\"note\":\"Заметка для всех\",\"group\":\"bioenergy\"}");
		assertThat(row(other, page)).contains("изменилось");
	}

	@Test
	void doesNotNameADraftToWhoeverMissedIt() {
		String page = consulted();
		drafted(page, DRAFTED);
		post(CHAIR, page, "request-clarification", "{\"questions\":[\"Что изменится?\"],\"due\":\"2030-12-01\"}");
		feeder.amend(ProposalId.of(page.substring(page.lastIndexOf('/') + 1)), "bioenergy",
				"О производстве биотоплива иначе", "body of the proposal, written anew by its author");
		Awaitility.await().until(() -> api(OTHER, page).path("timeline").toString().contains("\"Amended\""));
		HttpResponse<String> stale = desk.send("POST", OTHER, "/api/v1" + page + "/give-opinion",
				"{\"group\":\"agri-food\",\"position\":\"support\",\"onVersion\":1}");
		assertThat(stale.statusCode()).as(stale.body()).isEqualTo(409);
		assertThat(stale.body()).contains("\"Amended\"").doesNotContain("DecisionProposed");
	}

	@Test
	void showsWhatWasGivenOutAndNeverWhatWasDroppedOrComesNext() {
		String page = consulted();
		drafted(page, "Первое обоснование, от которого отказались");
		drafted(page, DRAFTED);
		post(CHAIR, page, "release-decision", "{}");
		assertThat(api(OTHER, page).toString()).contains("DecisionReleased", DRAFTED).doesNotContain("отказались");
		post("secretariat", page, "reopen", "{\"by\":\"secretariat\",\"reason\":\"Открылись новые обстоятельства\"}");
		drafted(page, "Обоснование, которое появится позже");
		assertThat(paper(CHAIR, page)).contains("Проект: Включить", "появится позже");
		assertThat(paper(OTHER, page)).contains("Включить", DRAFTED).doesNotContain("Проект: ", "появится позже");
	}

	@Test
	void tellsTheAdministratorOfTheHistoryThatThereWasADraftAndNotWhich() {
		String page = consulted();
		drafted(page, DRAFTED);
		String history = "/api/v1/history?proposalId=" + page.substring(page.lastIndexOf('/') + 1);
		assertThat(event(desk.json("auditor", history)).path("payload").path("decision").path("code").asString())
			.isEqualTo("include");
		assertThat(event(desk.json("admin", history)).path("payload").toString()).isEqualTo("{\"withheld\":true}");
		assertThat(desk.signIn("admin").get(history.replace("/api/v1", "/administration")).body()).contains("withheld")
			.doesNotContain("&quot;include&quot;");
	}

	private static JsonNode event(JsonNode history) {
		return history.path("items")
			.valueStream()
			.filter((item) -> item.path("type").asString("").equals("DecisionProposed"))
			.findFirst()
			.orElseThrow();
	}

	/// A proposal of one group on which another one is heard.
	private static String consulted() {
		String page = "/proposals/" + feeder.submit("bioenergy", "О производстве биотоплива");
		Awaitility.await("in the inbox")
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.get(CHAIR, "/api/v1" + page).body().contains("\"routed\""));
		post(CHAIR, page, "take", "{}");
		post(CHAIR, page, "request-opinion", "{\"group\":\"agri-food\"}");
		return page;
	}

	/// Drafts a decision and waits until its words are there.
	/// @return the version it led to
	private static long drafted(String page, String reason) {
		long version = post(CHAIR, page, "propose-decision", """
				{"decision":{"code":"include","section":"goals","withoutSession":"chair-decision",
				"reasons":{"ru":"%s"},"withoutOpinions":"Срок не ждёт, решаем без заключений"}}""".formatted(reason))
			.path("version")
			.asLong();
		Awaitility.await().until(() -> api(CHAIR, page).path("papers").toString().contains(reason));
		return version;
	}

	private static JsonNode post(String user, String page, String command, String body) {
		HttpResponse<String> answer = desk.send("POST", user, "/api/v1" + page + "/" + command, body);
		assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
		return RunningDesk.json(answer);
	}

	private static JsonNode api(String user, String page) {
		return desk.json(user, "/api/v1" + page);
	}

	private static JsonNode line(String user, String page) {
		return desk.json(user, "/api/v1/inbox?size=1000")
			.path("items")
			.valueStream()
			.filter((item) -> page.endsWith(item.path("id").asString()))
			.findFirst()
			.orElseThrow();
	}

	private static String paper(String user, String page) {
		return desk.signIn(user).get("/papers/summary?id=" + page.substring(page.lastIndexOf('/') + 1)).body();
	}

	/// The line of a proposal in the list of somebody.
	private static String row(Session reader, String page) {
		String list = reader.get("/inbox?status=any").body();
		int at = list.indexOf("href=\"" + page);
		return list.substring(at, list.indexOf("</tr>", at));
	}

}
