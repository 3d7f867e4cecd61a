package org.biocluster.desk;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Letters that the secretariat puts into the register.
class RegisterIT {

	private static final String WORDS = "Предлагаем создать опытный полигон для отработки технологий. ".repeat(3);

	private static final String LETTER = """
			{"channel":"paper","incomingNumber":"01-12/345","receivedOn":"%s","language":"ru","type":"priority-direction",
			"title":"Опытный полигон биоэнергетики","body":"%s","sectors":["bioenergy"],"organisationType":"company",
			"region":"RU-MOW","consentBasis":"signed-form","submitter":{"surname":"Ёлкина","givenName":"Анна",
			"email":"letter@biocluster.example"}}""";

	private static final Pattern ID = Pattern.compile("name=\"commandId\" value=\"([^\"]+)\"");

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
	void makesALetterOneProposalHoweverOftenItIsSent() {
		String key = UUID.randomUUID().toString();
		String letter = LETTER.formatted(desk.day(-3), WORDS);
		HttpResponse<String> first = register(letter, key);
		HttpResponse<String> second = register(letter, key);
		assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
		assertThat(second.body()).isEqualTo(first.body());
		JsonNode registered = RunningDesk.json(first);
		assertThat(registered.path("number").asString()).startsWith("MBK-");
		assertThat(registered.path("primaryGroup").asString()).isEqualTo("bioenergy");
		String page = "/proposals/" + registered.path("proposalId").asString();
		assertThat(first.headers().firstValue("Location")).hasValue("/api/v1" + page);
		assertThat(desk.signIn("chair-bioenergy").get(page).body()).contains("письмо", "01-12/345");
		assertThat(desk.signIn("secretariat").get(page).body()).doesNotContain("do-register-received");
		assertThat(register(letter.replace("полигон", "участок"), key).statusCode()).isEqualTo(422);
	}

	@Test
	void namesEveryFieldAtFaultAndRegistersNothing() {
		HttpResponse<String> answer = register(
				LETTER.formatted(desk.day(1), "Коротко").replace("\"consentBasis\":\"signed-form\",", ""),
				UUID.randomUUID().toString());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("receivedOn", "\"body\"", "length", "consentBasis");
	}

	@Test
	void keepsWhatWasTypedUntilItIsRight() {
		Session secretariat = desk.signIn("secretariat");
		Map<String, String> typed = letter(id(secretariat.get("/register").body()));
		HttpResponse<String> wrong = secretariat.post("/register", "/register", typed);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("value=\"Слова, которые нельзя потерять\"", "register-received-body-error",
				"value=\"вх. 17/3\"");
		typed.put("commandId", id(wrong.body()));
		typed.put("body", WORDS);
		HttpResponse<String> right = secretariat.post("/register", "/register", typed);
		assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
		assertThat(right.body()).contains("Внесено в реестр: МБК-");
		assertThat(id(right.body())).isNotEqualTo(typed.get("commandId"));
	}

	@Test
	void putsTheAddressOfAnAuthorRight() {
		String path = "/api/v1/proposals/"
				+ RunningDesk.json(register(LETTER.formatted(desk.day(-1), WORDS), UUID.randomUUID().toString()))
					.path("proposalId")
					.asString();
		assertThat(
				desk.send("POST", "secretariat", path + "/correct-address", "{\"email\":\"no\",\"ground\":\"bounced\"}")
					.statusCode())
			.isEqualTo(422);
		assertThat(desk
			.send("POST", "secretariat", path + "/correct-address",
					"{\"email\":\"right@biocluster.example\",\"ground\":\"bounced\"}")
			.statusCode()).isEqualTo(200);
		assertThat(desk.send("POST", "chair-bioenergy", path + "/correct-address", "{}").statusCode()).isEqualTo(403);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(desk.json("secretariat", path + "/contacts").toString())
				.contains("right@biocluster.example", "Ёлкина"));
	}

	@Test
	void findsAProposalByTheSurnameOfItsAuthorAndWritesThatDown() {
		String id = RunningDesk
			.json(register(LETTER.formatted(desk.day(-1), WORDS).replace("Ёлкина", "Берёзкина"),
					UUID.randomUUID().toString()))
			.path("proposalId")
			.asString();
		Session chair = desk.signIn("chair-bioenergy");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(authors(chair, "БЕРЕЗ")).contains(id, "Берёзкина Анна"));
		assertThat(authors(desk.signIn("secretariat"), "берёзкина")).contains(id);
		assertThat(authors(desk.signIn("chair-agri-food"), "Берёзкина")).doesNotContain(id);
		assertThat(authors(chair, "%")).doesNotContain(id);
		assertThat(authors(chair, "%%")).doesNotContain(id);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(looks(desk.me("chair-bioenergy"))).contains("contacts.search null",
					"contacts.view " + id));
	}

	@Test
	void attachesTheScanOfALetter() {
		Session secretariat = desk.signIn("secretariat");
		HttpResponse<String> wrong = secretariat.upload("/register", "/register/scan", "письмо.pdf", "no PDF at all");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Содержимое файла не соответствует его названию");
		String page = secretariat.upload("/register", "/register/scan", "письмо.pdf", AttachedFile.CONTENT).body();
		Matcher scan = Pattern.compile("type=\"checkbox\" name=\"scan\"[^>]*value=\"([0-9a-f]+)\"").matcher(page);
		assertThat(scan.find()).as(page).isTrue();
		Map<String, String> typed = letter(id(page));
		typed.put("scan", scan.group(1));
		typed.put("body", "мало");
		String back = secretariat.post("/register", "/register", typed).body();
		assertThat(back).contains("письмо.pdf", scan.group(1));
		typed.put("body", WORDS);
		String done = secretariat.post("/register", "/register", typed).body();
		Matcher card = Pattern.compile("href=\"(/proposals/[0-9a-f-]{36})\"").matcher(done);
		assertThat(card.find()).as(done).isTrue();
		Session chair = desk.signIn("chair-bioenergy");
		Matcher file = Pattern.compile("href=\"(/proposals/[^\"]+/files/[^\"]+)\"")
			.matcher(chair.get(card.group(1)).body());
		assertThat(file.find()).isTrue();
		assertThat(chair.get(file.group(1)).body()).isEqualTo(AttachedFile.CONTENT);
		typed.put("commandId", UUID.randomUUID().toString());
		typed.put("scan", "0".repeat(40));
		assertThat(secretariat.post("/register", "/register", typed).body()).contains("Приложите его снова",
				"value=\"Слова, которые нельзя потерять\"");
	}

	@Test
	void takesScansAndTheLetterFromAProgram() {
		HttpResponse<String> wrong = scan("no PDF at all");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("file.mismatch");
		HttpResponse<String> kept = scan(AttachedFile.CONTENT);
		assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
		String letter = LETTER.formatted(desk.day(-1), WORDS)
			.replace("{\"channel\"",
					"{\"scans\":[\"" + RunningDesk.json(kept).path("id").asString() + "\"],\"channel\"");
		String key = UUID.randomUUID().toString();
		HttpResponse<String> registered = register(letter, key);
		assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
		assertThat(register(letter, key).body()).isEqualTo(registered.body());
		String card = "/proposals/" + RunningDesk.json(registered).path("proposalId").asString();
		assertThat(desk.signIn("chair-bioenergy").get(card).body()).contains("письмо.pdf", card + "/files/");
		HttpResponse<String> gone = register(letter.replaceFirst("[0-9a-f]{40}", "0".repeat(40)),
				UUID.randomUUID().toString());
		assertThat(gone.statusCode()).isEqualTo(422);
		assertThat(gone.body()).contains("\"scans\"");
	}

	private static HttpResponse<String> scan(String bytes) {
		return RunningDesk
			.send(desk.request("secretariat", "/api/v1/scans?name=%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.pdf")
				.header("Content-Type", "application/octet-stream")
				.POST(HttpRequest.BodyPublishers.ofString(bytes))
				.build());
	}

	@Test
	void keepsTheAuthorOfALetterWithoutAnAddress() {
		String id = RunningDesk
			.json(register(LETTER.formatted(desk.day(-1), WORDS)
				.replace("Ёлкина", "Кедрова")
				.replace("\"givenName\":\"Анна\",\n\"email\":\"letter@biocluster.example\"", "\"givenName\":\"А.\""),
					UUID.randomUUID().toString()))
			.path("proposalId")
			.asString();
		Session chair = desk.signIn("chair-bioenergy");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(authors(chair, "кедр")).contains(id, "Кедрова А."));
		assertThat(chair.get("/proposals/" + id + "/contacts").body()).contains("Кедрова А.", "<bdi>—</bdi>");
		assertThat(chair.post("/inbox", "/bulk", Map.of("action", "take", "rows", id + ":4")).body())
			.contains("Изменится предложений: 1 из 1", "Писем не будет.");
	}

	private static String authors(Session reader, String surname) {
		return reader.post("/authors", "/authors", Map.of("surname", surname)).body();
	}

	/// What the trail says of somebody.
	private static List<String> looks(String member) {
		return desk.bean("topicLog", TopicLog.class)
			.whole(Topics.AUDIT_EVENTS)
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.entry()))
			.flatMap((entry) -> Stream.ofNullable(entry.value()))
			.filter((record) -> record.actor().id().equals(member))
			.map((record) -> record.action() + " " + record.target())
			.toList();
	}

	private static Map<String, String> letter(String commandId) {
		Map<String, String> typed = new LinkedHashMap<>(Map.of("channel", "email", "incomingNumber", "вх. 17/3",
				"receivedOn", desk.day(0), "language", "ru", "type", "other", "title", "Слова, которые нельзя потерять",
				"body", "мало", "organisationType", "company", "region", "RU-MOW"));
		typed.put("commandId", commandId);
		typed.put("sectors", "bioenergy");
		return typed;
	}

	private static HttpResponse<String> register(String letter, String key) {
		return desk.send("POST", "secretariat", "/api/v1/proposals", letter, "Idempotency-Key", key);
	}

	private static String id(String page) {
		Matcher found = ID.matcher(page);
		assertThat(found.find()).as(page).isTrue();
		return found.group(1);
	}

}
