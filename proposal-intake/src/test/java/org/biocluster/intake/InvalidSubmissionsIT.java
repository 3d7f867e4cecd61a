package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Values that can be read and not accepted: every one is named, in words.
class InvalidSubmissionsIT {

	private static final String DNA = "🧬";

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Moscow"));

	private final RunningIntake intake = RunningIntake.shared();

	static Stream<Arguments> wrongValues() {
		return Stream.of(arguments("type", "strange", "type.unknown"), arguments("type", "", "required"),
				arguments("aspect", "strange", "unknown"), arguments("title", "короткое", "title.short"),
				arguments("title", "   коротко    ", "title.short"), arguments("title", DNA.repeat(9), "title.short"),
				arguments("title", DNA.repeat(201), "title.long"),
				arguments("title", "Две строки\nв названии", "lines"),
				arguments("title", "Разделитель\u2028строк в названии", "lines"),
				arguments("title", "Разделитель\u0085строк в названии", "lines"),
				arguments("title", "Название%0d%0aBcc: x@example.org", "lines"),
				arguments("title", "Название\r\nBcc: x@example.org", "lines"), arguments("body", "мало", "body.short"),
				arguments("body", "я".repeat(10_001), "body.long"), arguments("effect", "я".repeat(2_001), "text.long"),
				arguments("organisationName", "я", "text.short"), arguments("organisationName", "", "org.required"),
				arguments("organisationName", "Первая\nвторая", "lines"), arguments("region", "RU", "unknown"),
				arguments("organisationType", "Company", "unknown"), arguments("language", "de", "unknown"),
				arguments("language", "", "required"), arguments("participationForm", "x", "unknown"),
				arguments("projectStage", "x", "unknown"), arguments("due", "2026-02-30", "date.bad"),
				arguments("due", "20.12.2030", "date.bad"), arguments("due", "2030-01-01T24:00", "date.bad"),
				arguments("due", "2030-12-31T23:59:60Z", "date.bad"), arguments("due", "2030-01-01+15:00", "date.bad"),
				arguments("due", "1924988399", "date.bad"), arguments("due", "1924988399000", "date.bad"),
				arguments("due", "2030-1-1", "date.bad"), arguments("due", "9999-12-31", "date.far"),
				arguments("due", "+10000-01-01", "date.far"), arguments("due", "0000-01-01", "date.past"),
				arguments("due", TODAY.minusDays(1).toString(), "date.past"),
				arguments("due", TODAY.plusYears(5).plusDays(1).toString(), "date.far"),
				arguments("related", "12", "number.bad"), arguments("related", "MBK-1999-00001", "number.bad"),
				arguments("channel", "pigeon", "unknown"), arguments("source", "a b", "sender-code.bad"),
				arguments("externalId", "x".repeat(65), "sender-code.bad"),
				arguments("submitter.surname", "", "required"),
				arguments("submitter.surname", "Иванова; rm", "name.letters"),
				arguments("submitter.surname", "Иванова\r\nBcc: x@example.org", "lines"),
				arguments("submitter.surname", "Ива%0aнова", "lines"),
				arguments("submitter.surname", "\u202eавонавИ", "name.letters"),
				arguments("submitter.givenName", "я".repeat(101), "text.long"),
				arguments("submitter.position", "Первая\u2028вторая", "lines"),
				arguments("submitter.phone", "12", "phone.bad"),
				arguments("submitter.phone", "+7 999 123-45-678", "phone.bad"),
				arguments("submitter.email", "", "required"), arguments("submitter.email", "anna", "email.bad"),
				arguments("submitter.email", "a@example.org, b@example.org", "email.bad"),
				arguments("submitter.email", "\"a b\"@example.org", "email.bad"),
				arguments("submitter.email", "a@[127.0.0.1]", "email.bad"),
				arguments("submitter.email", "a@127.0.0.1", "email.bad"),
				arguments("submitter.email", "a@localhost", "email.bad"),
				arguments("submitter.email", "a@example.org\r\nBcc: b@example.org", "lines"),
				arguments("submitter.email", "a%0d%0aBcc@example.org", "lines"),
				arguments("submitter.email", "a@example.org\u2028Bcc: b@example.org", "lines"),
				arguments("submitter.email", "a@" + "x".repeat(60).concat(".").repeat(4) + "example.org", "text.long"),
				arguments("submitter.email", "a@example.org.", "email.bad"),
				arguments("submitter.email", "a..b@example.org", "email.bad"),
				arguments("submitter.email", ".a@example.org", "email.bad"),
				arguments("submitter.email", "x".repeat(65) + "@example.org", "email.bad"),
				arguments("submitter.email", "a@" + "x".repeat(64) + ".org", "email.bad"),
				arguments("submitter.email", "иван@почта.рф", "email.local-part"),
				arguments("submitter.email", "a@exаmple.org", "email.bad"),
				arguments("submitter.email", "Anna <a@example.org>", "email.bad"));
	}

	@ParameterizedTest(name = "{0} {2}: {1}")
	@MethodSource
	void wrongValues(String field, String value, String code) {
		assertInvalid(Bodies.with(field, value), field, code);
	}

	static Stream<Arguments> wrongLists() {
		return Stream.of(arguments("sectors", List.of(), "sectors.none"), arguments("sectors", List.of("x"), "unknown"),
				arguments("sectors", List.of("food", "food"), "twice"),
				arguments("sectors", List.of("food", "forest", "marine", "industrial"), "sectors.many"),
				arguments("themes", List.of("x"), "unknown"),
				arguments("themes", List.of("finance", "education", "regulation", "foresight"), "many"),
				arguments("documents", List.of("x"), "unknown"), arguments("counterparts", List.of(""), "unknown"),
				arguments("joinGroups", List.of("no-such-group"), "unknown"),
				arguments("attachments", List.of("x"), "file.gone"));
	}

	@ParameterizedTest(name = "{0} {2}: {1}")
	@MethodSource
	void wrongLists(String field, List<String> values, String code) {
		assertInvalid(Bodies.with(field, Bodies.strings(values.toArray(String[]::new))), field, code);
	}

	@Test
	void needsConsentForPersonalDataAndTheConfirmation() {
		ObjectNode body = Bodies.valid();
		body.remove(List.of("consents", "confirmedUnrestricted"));
		assertThat(codes(this.intake.post(body.toString()))).containsExactly("consents.personalData consent.required",
				"confirmedUnrestricted confirm.required");
	}

	@ParameterizedTest
	@CsvSource({ "[], publishable.none", "'[\"email\"]', unknown", "'[\"name\",\"name\"]', twice" })
	void letsThePersonChooseWhatIsPublished(String items, String code) {
		ObjectNode body = Bodies.with("consents.publishable", RunningIntake.JSON.readTree(items));
		assertThat(this.intake.post(body.toString()).statusCode()).as("without the consent it says nothing")
			.isEqualTo(201);
		((ObjectNode) body.get("consents")).put("publication", true);
		assertInvalid(body, "consents.publishable", code);
	}

	@Test
	void namesEverythingAtOnceInTheOrderOfTheForm() {
		ObjectNode body = Bodies.valid();
		body.put("title", "x").put("region", "x").put("crossSector", true).put("due", "x");
		assertThat(codes(this.intake.post(body.toString()))).containsExactly("title title.short",
				"sectors sectors.both", "due date.bad", "region unknown");
	}

	@Test
	void saysItWithTheRightPlural() {
		JsonNode problem = RunningIntake.json(this.intake.post(Bodies.with("title", "x").toString()));
		assertThat(problem.path("errors").path(0).path("message").asString())
			.isEqualTo("Название слишком короткое: нужно не менее 10 символов, сейчас 1.");
	}

	static Stream<Arguments> goodValues() {
		return Stream.of(arguments("title", DNA.repeat(10)), arguments("title", "<b>цена &amp; < 50</b>"),
				arguments("title", "Семья 👩‍🔬 и ещё 👨‍👩‍👧 слова"), arguments("title", "İstanbul ıspanak ŞİŞLİ"),
				arguments("title", "х\u0301орошее название"), arguments("body", "я".repeat(9_999) + DNA),
				arguments("body", "${jndi:ldap://x} {{7*7}} '; drop table proposal; -- \u202e " + "x".repeat(80)),
				arguments("submitter.surname", "О’Нил-Д'Арк ван дер Ваальс"),
				arguments("submitter.phone", "8 (999) 123-45-67"), arguments("submitter.phone", "+44 20 7946 0958"),
				arguments("submitter.email", "anna@почта.рф"),
				arguments("submitter.email", "anna@xn--80a1acny.xn--p1ai"),
				arguments("submitter.email", "a.b+c@sub.example.org"), arguments("related", "МБК-2026-00012"),
				arguments("related", "mbk-2026-00012"), arguments("due", TODAY.toString()),
				arguments("externalId", "a:b_c.D-1"), arguments("channel", "import"));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource
	void goodValues(String field, String value) {
		HttpResponse<String> answer = this.intake.post(Bodies.with(field, value).toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
	}

	private void assertInvalid(ObjectNode body, String field, String code) {
		HttpResponse<String> answer = this.intake.post(body.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(codes(answer)).contains(field + " " + code);
	}

	private static List<String> codes(HttpResponse<String> answer) {
		JsonNode errors = RunningIntake.json(answer).path("errors");
		assertThat(errors).allMatch((error) -> !error.path("message").asString().isBlank());
		return StreamSupport.stream(errors.spliterator(), false)
			.map((error) -> error.path("field").asString() + " " + error.path("code").asString())
			.toList();
	}

}
