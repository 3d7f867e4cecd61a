package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// What was typed comes back character for character, and is shown as text.
class TextsIT {

	private static final String ENOUGH = " Достаточно длинный текст предложения, чтобы его можно было принять к рассмотрению рабочей группой кластера.";

	private final RunningIntake intake = RunningIntake.shared();

	static Stream<Arguments> texts() {
		return Stream.of(arguments("composed", "Ёлка, йод, é" + ENOUGH),
				arguments("decomposed", "Елка\u0308, и\u0306од, e\u0301" + ENOUGH),
				arguments("look-alikes and ligatures", "Cоздать ﬁltre ＝1+1 Ⅳ" + ENOUGH),
				arguments("right to left", "\u202eобратно\u202c \u2066изоляция\u2069 שלום \u200e" + ENOUGH),
				arguments("invisible", "нуль\u200bширины\u200d\u2060 и метки \udb40\udc41" + ENOUGH),
				arguments("emoji", "👩‍🔬👨‍👩‍👧🧬🏴󠁧󠁢󠁥󠁮󠁧󠁿" + ENOUGH),
				arguments("Turkish", "İıŞş DŽdž" + ENOUGH), arguments("marks", "я" + "\u0301".repeat(9_000) + ENOUGH),
				arguments("the longest", "щ".repeat(10_000)),
				arguments("lines", "Первая\nвторая\n\nчетвёртая\tс табуляцией" + ENOUGH),
				arguments("quotes", "«ёлочки» „лапки“ “кавычки” 'апострофы' \"прямые\" \u00a0" + ENOUGH),
				arguments("a script", "<script>alert(1)</script><img src=x onerror=alert(1)>" + ENOUGH),
				arguments("an attribute", "\" autofocus onfocus=alert(1) x=\"" + ENOUGH),
				arguments("a way out", "</textarea></dd><svg/onload=alert(1)>" + ENOUGH),
				arguments("templates", "${7*7} #{7*7} [[${7*7}]] {{7*7}} __${7*7}__ <#assign x=1>" + ENOUGH),
				arguments("links",
						"javascript:alert(1) data:text/html,x http://good@evil.example //evil.example" + ENOUGH),
				arguments("entities", "&lt;b&gt; &amp;amp; &#x41; цена < 50 && > 20" + ENOUGH));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void texts(String name, String text) {
		String path = submit(Bodies.with("body", text));
		assertThat(ownBody(path)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
		String page = new Visitor(this.intake).get(path).body();
		assertShownAsText(page);
		String form = new Visitor(this.intake).get(path + "/amendment").body();
		assertShownAsText(form);
	}

	@Test
	void showsEveryFieldAsText() {
		String attack = "\"><script>alert(1)</script>";
		ObjectNode body = Bodies.valid();
		for (String field : new String[] { "title", "effect", "organisationName", "demandEvidence", "otherDocument",
				"counterpartName" }) {
			body.put(field, "Десять букв " + attack);
		}
		body.put("region", "INTERNATIONAL").put("regionName", "Страна " + attack);
		((ObjectNode) body.get("submitter")).put("position", attack);
		String path = submit(body);
		Awaitility.await("the author is shown")
			.atMost(Duration.ofSeconds(30))
			.until(() -> new Visitor(this.intake).get(path).body(), (page) -> page.contains("submitter.position"));
		assertShownAsText(new Visitor(this.intake).get(path).body());
		Visitor visitor = new Visitor(this.intake);
		Map<String, String> form = Visitor.filledIn(visitor.open("ru"));
		form.replaceAll((name, value) -> name.equals("_csrf") || name.equals("key") ? value : attack);
		form.put("step", "3");
		HttpResponse<String> wrong = visitor.send("/proposals/new", form);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertShownAsText(wrong.body());
	}

	private static void assertShownAsText(String page) {
		assertThat(page).doesNotContain("<script>alert", "<img src=x", "<svg/onload", " onfocus=alert(1) x=\"\"",
				"href=\"javascript:", "href=\"//evil", "href=\"http://good", "<b>", "\"><script");
		assertThat(page).doesNotContain(">49<", " 49 ");
	}

	private String submit(ObjectNode body) {
		HttpResponse<String> taken = this.intake.post(body.toString());
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
		String url = RunningIntake.json(taken).path("manageUrl").asString();
		return url.substring(url.indexOf("/manage/"));
	}

	private String ownBody(String path) {
		JsonNode data = Awaitility.await("the text is there")
			.atMost(Duration.ofSeconds(30))
			.until(() -> RunningIntake.json(new Visitor(this.intake).get(path + "/data")),
					(own) -> !body(own).isEmpty());
		return body(data);
	}

	private static String body(JsonNode data) {
		return data.path("versions").path(0).path("texts").path("body").asString("");
	}

}
