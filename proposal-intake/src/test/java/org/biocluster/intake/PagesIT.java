package org.biocluster.intake;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagesIT {

	private final Visitor visitor = new Visitor(RunningIntake.shared());

	@Test
	void leadsFromTheFormToNumberGroupAndReason() {
		HttpResponse<String> sent = send(filledIn(open("ru")));
		assertThat(sent.statusCode()).isEqualTo(303);
		HttpResponse<String> page = get(sent.headers().firstValue("Location").orElseThrow());
		assertThat(page.body()).contains("Предложение получено", "Регистрационный номер МБК-", "(МСК)",
				"Промышленные биотехнологии", "Почему эта группа", "Вы успели: ", "/manage/");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void takesAProposalWithoutPersonalDataAndGivesBothLinks() {
		Map<String, String> form = filledIn(open("ru"));
		form.put("identity", "without");
		form.remove("consents.personalData");
		String page = get(Visitor.location(send(form))).body();
		assertThat(page).contains("id=\"status-link\"", "id=\"manage-link\"");
		Matcher manage = Pattern.compile("/manage/[A-Za-z0-9_-]+").matcher(page);
		assertThat(manage.find()).isTrue();
		assertThat(get(manage.group()).body()).contains("Персональных данных нет").doesNotContain("Иванова", "anna@");
		assertThat(get(manage.group() + "/data").body()).doesNotContain("Иванова", "anna@");
	}

	@Test
	void saysWhenTheRoundCloses() {
		assertThat(get("/proposals/new").body()).contains("Приём «Всегда» открыт до 31.12.2099, 23:59 (МСК).",
				"Осталось: ", "data-closes=\"2099-12-31T20:59:00Z\"");
		assertThat(get("/?lang=en").body()).contains("The call “Always” is open until 31 December 2099, 23:59");
	}

	@Test
	void showsTheManageLinkOnlyToWhoSentTheForm() {
		String location = send(filledIn(open("ru"))).headers().firstValue("Location").orElseThrow();
		this.visitor.forgetCookies();
		assertThat(get(location).body()).doesNotContain("/manage/");
		assertThat(get(location.replace("/confirmation", "")).body()).contains("Ход рассмотрения", "Что происходило")
			.doesNotContain("/manage/");
	}

	@Test
	void givesANoticeOfRegistrationToWhoeverMayRead() {
		String page = Visitor.location(send(filledIn(open("ru")))).replace("/confirmation", "");
		assertThat(get(page).body()).contains("/notice.pdf");
		HttpResponse<String> notice = get(page + "/notice.pdf");
		assertThat(notice.statusCode()).isEqualTo(200);
		assertThat(notice.body()).startsWith("%PDF");
		assertThat(notice.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(notice.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
		assertThat(get("/proposals/forged/notice.pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void keepsWhatWasTypedAndNamesEveryMistake() {
		Map<String, String> form = filledIn(open("en"));
		form.put("title", "<i>x</i>");
		form.put("submitter.email", "nobody");
		form.remove("confirmedUnrestricted");
		HttpResponse<String> again = send(form);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Please correct 3 fields", "href=\"#title\"", "aria-invalid=\"true\"",
				"aria-describedby=\"title-help title-error\"", "value=\"&lt;i&gt;x&lt;/i&gt;\"", Bodies.BODY,
				"value=\"nobody\"", "value=\"" + form.get("key") + "\"");
		assertThat(again.body()).containsPattern("name=\"go\"\\s+value=\"2\"[^>]*>Check the e-mail address")
			.containsPattern("name=\"go\"\\s+value=\"3\"[^>]*>Confirm that");
	}

	@Test
	void keepsWhatWasTypedWhenTheLanguageChanges() {
		Map<String, String> form = filledIn(open("ru"));
		form.put("switch", "1");
		HttpResponse<String> english = this.visitor.send("/proposals/new?lang=en", form);
		assertThat(english.statusCode()).isEqualTo(200);
		assertThat(english.body()).contains("<html lang=\"en\"", "New proposal", Bodies.BODY)
			.doesNotContain("class=\"error\"");
		assertThat(get("/proposals/new").body()).contains("<html lang=\"en\"");
	}

	@Test
	void sendsOnceHoweverOftenTheButtonIsPressed() {
		Map<String, String> form = filledIn(open("ru"));
		String first = send(form).headers().firstValue("Location").orElseThrow();
		String second = send(form).headers().firstValue("Location").orElseThrow();
		assertThat(second).isEqualTo(first);
	}

	@Test
	void offersAnotherProposalWhenTheFormWasSentWithOtherContent() {
		Map<String, String> form = filledIn(open("ru"));
		send(form);
		form.put("title", "Уже другое название предложения");
		HttpResponse<String> again = send(form);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("уже отправлено", "Отправить ещё раз", "Уже другое название предложения")
			.doesNotContain(form.get("key"));
	}

	@Test
	void doesNotTakeAKeyThatItDidNotIssue() {
		Map<String, String> form = filledIn(open("ru"));
		form.put("key", "01a207f4-aad0-7409-ab31-632640549e3c.AAAAAAAAAAAAAAAAAAAAAA");
		HttpResponse<String> again = send(form);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Ничего не отправлено", Bodies.BODY);
	}

	@Test
	void asksForTheAspectOfASupportMeasure() {
		Map<String, String> form = filledIn(open("ru"));
		form.put("type", "support-measure");
		assertThat(send(form).body()).contains("Укажите, что именно предлагается");
		form.put("aspect", "unknown");
		assertThat(send(form).statusCode()).isEqualTo(303);
	}

	@Test
	void offersAFormWithoutItsTokenOnceMoreWithEverythingInIt() {
		Map<String, String> form = filledIn(open("ru"));
		form.put("_csrf", "forged");
		HttpResponse<String> refused = send(form);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("<html lang=\"ru\"", "Ничего не потеряно", Bodies.BODY, "Иванова");
		form.put("_csrf", Visitor.hidden(refused.body(), "_csrf"));
		assertThat(send(form).statusCode()).isEqualTo(303);
	}

	@Test
	void refusesAFormOfAnotherSite() {
		HttpResponse<String> refused = RunningIntake.shared()
			.send(RunningIntake.shared()
				.request("/proposals/new", "Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded",
						"Origin", "https://elsewhere.example")
				.POST(HttpRequest.BodyPublishers.ofString("title=forged")));
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("Запрос отклонён").doesNotContain("forged");
	}

	@Test
	void refusesTwoValuesForOneField() {
		String body = Visitor.encoded(filledIn(open("ru"))) + "&title=twice";
		assertThat(this.visitor.post("/proposals/new", body).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/proposals/new", "/consents/personal-data", "/consents/publication",
			"/problems/not-accepted", "/nothing-here", "/proposals/forged", "/look/look.css",
			"/webjars/picocss__pico/css/pico.min.css", "/api/v1/reference" })
	void protectsEveryAnswer(String path) {
		HttpResponse<String> answer = get(path);
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.body()).doesNotContain(" style=\"", "onclick")
			.doesNotContainPattern("<script(?![^>]* src=\"/js/)");
	}

	private Map<String, String> open(String language) {
		return this.visitor.open(language);
	}

	private static Map<String, String> filledIn(Map<String, String> form) {
		return Visitor.filledIn(form);
	}

	private HttpResponse<String> get(String path) {
		return this.visitor.get(path);
	}

	private HttpResponse<String> send(Map<String, String> form) {
		return this.visitor.send("/proposals/new", form);
	}

}
