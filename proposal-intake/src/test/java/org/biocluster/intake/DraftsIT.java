package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

class DraftsIT {

	private final Visitor visitor = new Visitor(RunningIntake.shared());

	@Test
	void leadsThroughTheStepsAndSendsWhatWasTypedInEach() {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		String second = go(form, "1", "next");
		assertThat(second).contains("name=\"step\" value=\"2\"", "Согласие на обработку");
		Map<String, String> author = carried(second);
		author.putAll(Visitor.author());
		String review = go(author, "2", "next");
		assertThat(review).contains("name=\"step\" value=\"3\"", Bodies.BODY, "Иванова", "Приоритетн");
		Map<String, String> last = carried(review);
		last.put("confirmedUnrestricted", "true");
		HttpResponse<String> sent = press(last, "3", "send");
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
		assertThat(this.visitor.get(Visitor.location(sent)).body()).contains("Регистрационный номер МБК-");
		assertThat(this.visitor.get("/proposals/new").body()).doesNotContain(Bodies.BODY);
	}

	@Test
	void goesOnlyForwardWhenTheStepIsFilledIn() {
		Map<String, String> form = this.visitor.open("ru");
		form.put("body", "Мало");
		HttpResponse<String> again = press(form, "1", "next");
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body())
			.contains("name=\"step\" value=\"1\"", "href=\"#type\"", "href=\"#title\"", "href=\"#body\"",
					"href=\"#sectors\"", "Мало")
			.doesNotContain("name=\"go\" value=\"2\"");
	}

	@Test
	void findsTheDraftAgainInThisBrowserAndOnAnotherDevice() {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.put("body", "Начато: 🧬 <b>и не закончено</b>\r\nвторая строка");
		String saved = go(form, "1", "save");
		assertThat(saved).contains("Черновик сохранён в", "Начато: 🧬 &lt;b&gt;и не закончено&lt;/b&gt;",
				"вторая строка");
		assertThat(this.visitor.get("/proposals/new").body()).contains("Начато: 🧬");
		String token = Visitor.hidden(saved, "draft");
		Visitor elsewhere = new Visitor(RunningIntake.shared());
		HttpResponse<String> opened = elsewhere.get("/proposals/drafts/" + token);
		assertThat(opened.statusCode()).isEqualTo(303);
		assertThat(elsewhere.get(Visitor.location(opened)).body()).contains("Начато: 🧬",
				"value=\"" + form.get("key") + "\"");
		assertThat(elsewhere.get("/proposals/drafts/forged").body()).contains("Такого черновика нет");
	}

	@Test
	void keepsNothingPersonalBeforeTheConsent() {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.putAll(Visitor.author());
		form.remove("consents.personalData");
		form.put("submitter.surname", "Неотмеченная");
		String shown = press(form, "2", "save").body();
		assertThat(shown).contains("Неотмеченная");
		assertThat(this.visitor.get("/proposals/new").body()).contains(Bodies.BODY)
			.doesNotContain("Неотмеченная", "anna@");
		form = carried(shown);
		form.putAll(Visitor.author());
		form.put("submitter.surname", "Отмеченная");
		press(form, "2", "save");
		assertThat(this.visitor.get("/proposals/new?step=2").body()).contains("Отмеченная");
	}

	@Test
	void neverWritesOverWhatAnotherWindowSaved() {
		Map<String, String> form = this.visitor.open("ru");
		form.put("title", "Написано в первом окне");
		String first = go(form, "1", "save");
		Map<String, String> one = carried(first);
		Map<String, String> other = new LinkedHashMap<>(one);
		one.put("title", "Первое окно пишет дальше");
		go(one, "1", "save");
		other.put("title", "Второе окно пишет своё");
		String forked = go(other, "1", "save");
		assertThat(Visitor.hidden(forked, "draft")).isNotEqualTo(one.get("draft"));
		assertThat(forked).contains("Второе окно пишет своё");
		Visitor elsewhere = new Visitor(RunningIntake.shared());
		elsewhere.get("/proposals/drafts/" + one.get("draft"));
		assertThat(elsewhere.get("/proposals/new").body()).contains("Первое окно пишет дальше");
	}

	@Test
	void savesForTheScriptWhileSomebodyTypes() {
		Map<String, String> form = this.visitor.open("ru");
		form.put("step", "1");
		form.put("title", "Набирается прямо сейчас");
		HttpResponse<String> saved = this.visitor.send("/proposals/new/draft", form);
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(RunningIntake.json(saved).path("savedAt").asString()).matches("\\d\\d:\\d\\d");
		assertThat(this.visitor.get("/proposals/new").body()).contains("Набирается прямо сейчас");
		form.put("go", "discard");
		form.put("draft", RunningIntake.json(saved).path("token").asString());
		assertThat(this.visitor.send("/proposals/new", form).statusCode()).isEqualTo(303);
		assertThat(this.visitor.get("/proposals/new").body()).doesNotContain("Набирается прямо сейчас");
	}

	@Test
	void givesBackEveryCharacter() {
		String piece = "🧬 \u202eбиди\u2069 <b>&amp; цена < 50</b> «ёлки» \\ %0a 'q' \"Q\"\n\tи е\u0308\u00a0";
		String text = piece.repeat(200);
		text = Normalizer.normalize(text.substring(0, text.offsetByCodePoints(0, 9_900)), Normalizer.Form.NFC) + ".";
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.put("body", text.replace("\n", "\r\n"));
		Map<String, String> reopened = carried(go(form, "1", "next"));
		reopened.put("body", HtmlUtils.htmlUnescape(reopened.get("body")));
		reopened.putAll(Visitor.author());
		reopened.put("confirmedUnrestricted", "true");
		HttpResponse<String> sent = press(reopened, "3", "send");
		String page = this.visitor.get(Visitor.location(sent)).body();
		String manage = page.substring(page.indexOf("/manage/"), page.indexOf('"', page.indexOf("/manage/")));
		String kept = text;
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.visitor.get(manage + "/data"),
					(data) -> data.statusCode() == 200 && RunningIntake.json(data)
						.path("versions")
						.path(0)
						.path("texts")
						.path("body")
						.asString("")
						.equals(kept));
	}

	@Test
	void hintsWithoutStoppingAnybody() {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.put("title", "Построить биореактор для морских водорослей");
		form.put("body", "Нужны субсидия и налоговые льготы, звоните +7 999 123-45-67. " + Bodies.BODY);
		form.put("type", "forecasting-centre");
		form.putAll(Visitor.author());
		String review = go(form, "2", "next");
		assertThat(review).contains("есть персональные данные", "больше подходит тип", "value=\"send\"")
			.doesNotContain("Похожее предложение");
		form.put("confirmedUnrestricted", "true");
		this.visitor.get(Visitor.location(press(form, "3", "send")));
		Map<String, String> another = this.visitor.open("ru");
		form.put("_csrf", another.get("_csrf"));
		form.put("key", another.get("key"));
		form.put("title", "Построить биореактор для водоросли морской");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> go(form, "2", "next"),
					(page) -> page.contains("Похожее предложение уже зарегистрировано: МБК-"));
	}

	@Test
	void letsTheSecretariatLookFirstAtWhatAProgramFilledIn() {
		Map<String, String> form = Visitor.filledIn(this.visitor.open("ru"));
		form.put("topic-line", "buy cheap");
		HttpResponse<String> sent = this.visitor.send("/proposals/new", form);
		assertThat(sent.statusCode()).isEqualTo(303);
		String status = Visitor.location(sent).replace("/confirmation", "");
		assertThat(this.visitor.get(status).body()).contains("Предложение проверяет секретариат");
	}

	/// The page after a button, wherever it leads.
	private String go(Map<String, String> form, String step, String button) {
		HttpResponse<String> answer = press(form, step, button);
		assertThat(answer.statusCode()).as(answer.body()).isIn(200, 303);
		return (answer.statusCode() == 303) ? this.visitor.get(Visitor.location(answer)).body() : answer.body();
	}

	private HttpResponse<String> press(Map<String, String> form, String step, String button) {
		Map<String, String> pressed = new LinkedHashMap<>(form);
		pressed.put("step", step);
		pressed.put("go", button);
		return this.visitor.send("/proposals/new", pressed);
	}

	/// What the next form carries along, unseen by the person.
	private static Map<String, String> carried(String page) {
		Map<String, String> carried = new LinkedHashMap<>();
		Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
			.matcher(page)
			.results()
			.forEach((field) -> carried.put(field.group(1), field.group(2)));
		return carried;
	}

}
