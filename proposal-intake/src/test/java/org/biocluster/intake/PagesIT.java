package org.biocluster.intake;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagesIT {

	private final RunningIntake intake = RunningIntake.shared();

	private final Map<String, String> cookies = new LinkedHashMap<>();

	@Test
	void leadsFromTheFormToNumberGroupAndReason() {
		HttpResponse<String> sent = send(filledIn(open("ru")));
		assertThat(sent.statusCode()).isEqualTo(303);
		HttpResponse<String> page = get(sent.headers().firstValue("Location").orElseThrow());
		assertThat(page.body()).contains("Предложение получено", "Регистрационный номер МБК-", "(МСК)",
				"Промышленные биотехнологии", "Почему эта группа", "/manage/");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void showsTheManageLinkOnlyToWhoSentTheForm() {
		String location = send(filledIn(open("ru"))).headers().firstValue("Location").orElseThrow();
		this.cookies.clear();
		assertThat(get(location).body()).doesNotContain("/manage/");
		assertThat(get(location.replace("/confirmation", "")).body()).contains("Ход рассмотрения", "Что происходило")
			.doesNotContain("/manage/");
	}

	@Test
	void keepsWhatWasTypedAndNamesEveryMistake() {
		Map<String, String> form = filledIn(open("en"));
		form.put("title", "<i>x</i>");
		form.put("submitter.email", "nobody");
		form.remove("confirmedUnrestricted");
		HttpResponse<String> again = send(form);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Please correct 3 fields", "href=\"#title\"", "href=\"#submitter-email\"",
				"href=\"#confirmedUnrestricted\"", "aria-invalid=\"true\"",
				"aria-describedby=\"title-help title-error\"", "value=\"&lt;i&gt;x&lt;/i&gt;\"", Bodies.BODY,
				"value=\"nobody\"", "value=\"" + form.get("key") + "\"");
	}

	@Test
	void keepsWhatWasTypedWhenTheLanguageChanges() {
		Map<String, String> form = filledIn(open("ru"));
		form.put("switch", "1");
		HttpResponse<String> english = send("/proposals/new?lang=en", form);
		assertThat(english.statusCode()).isEqualTo(200);
		assertThat(english.body()).contains("<html lang=\"en\">", "New proposal", Bodies.BODY)
			.doesNotContain("class=\"error\"");
		assertThat(get("/proposals/new").body()).contains("<html lang=\"en\">");
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
	void refusesAFormWithoutItsToken() {
		Map<String, String> form = filledIn(open("ru"));
		form.put("_csrf", "forged");
		HttpResponse<String> refused = send(form);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("<html lang=\"ru\">", "Запрос отклонён");
	}

	@Test
	void refusesTwoValuesForOneField() {
		String body = encoded(filledIn(open("ru"))) + "&title=twice";
		assertThat(post("/proposals/new", body).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/proposals/new", "/consents/personal-data", "/consents/publication",
			"/problems/not-accepted", "/nothing-here", "/proposals/forged", "/css/site.css", "/api/v1/reference" })
	void protectsEveryAnswer(String path) {
		HttpResponse<String> answer = get(path);
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.body()).doesNotContain(" style=\"", "<script", "onclick");
	}

	private Map<String, String> open(String language) {
		String page = get("/proposals/new?lang=" + language).body();
		Map<String, String> form = new LinkedHashMap<>();
		form.put("_csrf", hidden(page, "_csrf"));
		form.put("key", hidden(page, "key"));
		return form;
	}

	private static Map<String, String> filledIn(Map<String, String> form) {
		form.put("type", "priority-direction");
		form.put("aspect", "");
		form.put("title", "Признать промышленные ферменты приоритетом");
		form.put("body", Bodies.BODY);
		form.put("sectors", "industrial");
		form.put("language", "ru");
		form.put("organisationType", "company");
		form.put("organisationName", "Компания");
		form.put("region", "RU-MOW");
		form.put("identity", "named");
		form.put("submitter.surname", "Иванова");
		form.put("submitter.givenName", "Анна");
		form.put("submitter.email", "anna@biocluster.example");
		form.put("consents.personalData", "true");
		form.put("confirmedUnrestricted", "true");
		return form;
	}

	private static String hidden(String page, String name) {
		Matcher field = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
		assertThat(field.find()).as(name).isTrue();
		return field.group(1);
	}

	private HttpResponse<String> get(String path) {
		return remembered(this.intake.send(withCookies(this.intake.request(path, "Accept", "text/html,*/*")).GET()));
	}

	private HttpResponse<String> send(Map<String, String> form) {
		return send("/proposals/new", form);
	}

	private HttpResponse<String> send(String path, Map<String, String> form) {
		return post(path, encoded(form));
	}

	private HttpResponse<String> post(String path, String body) {
		HttpRequest.Builder request = this.intake.request(path, "Accept", "text/html", "Content-Type",
				"application/x-www-form-urlencoded");
		return remembered(this.intake.send(withCookies(request).POST(HttpRequest.BodyPublishers.ofString(body))));
	}

	private static String encoded(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
		List<String> pairs = new ArrayList<>();
		this.cookies.forEach((name, value) -> pairs.add(name + "=" + value));
		return pairs.isEmpty() ? request : request.header("Cookie", String.join("; ", pairs));
	}

	private HttpResponse<String> remembered(HttpResponse<String> answer) {
		answer.headers().allValues("Set-Cookie").forEach((cookie) -> {
			String[] pair = cookie.split(";")[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		});
		return answer;
	}

}
