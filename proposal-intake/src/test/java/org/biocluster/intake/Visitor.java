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

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody with a browser without scripts: keeps cookies, reads hidden fields, sends forms, follows nothing by itself.
final class Visitor {

	private final RunningIntake intake;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	Visitor(RunningIntake intake) {
		this.intake = intake;
	}

	/// Opens the form and takes its hidden fields along.
	Map<String, String> open(String language) {
		return hiddenFields(get("/proposals/new?lang=" + language).body(), "_csrf", "key");
	}

	static Map<String, String> hiddenFields(String page, String... names) {
		Map<String, String> form = new LinkedHashMap<>();
		for (String name : names) {
			form.put(name, hidden(page, name));
		}
		return form;
	}

	static String hidden(String page, String name) {
		Matcher field = Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
		assertThat(field.find()).as(name).isTrue();
		return field.group(1);
	}

	/// Everything that a proposal needs.
	static Map<String, String> filledIn(Map<String, String> form) {
		form.putAll(proposal());
		form.putAll(author());
		form.put("confirmedUnrestricted", "true");
		return form;
	}

	/// The first step.
	static Map<String, String> proposal() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("type", "priority-direction");
		form.put("title", "Признать промышленные ферменты приоритетом");
		form.put("body", Bodies.BODY);
		form.put("sectors", "industrial");
		form.put("language", "ru");
		return form;
	}

	/// The second step.
	static Map<String, String> author() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("organisationType", "company");
		form.put("organisationName", "Компания");
		form.put("region", "RU-MOW");
		form.put("identity", "named");
		form.put("submitter.surname", "Иванова");
		form.put("submitter.givenName", "Анна");
		form.put("submitter.email", "anna@biocluster.example");
		form.put("consents.personalData", "true");
		return form;
	}

	HttpResponse<String> get(String path) {
		return remembered(this.intake.send(withCookies(this.intake.request(path, "Accept", "text/html,*/*")).GET()));
	}

	HttpResponse<String> send(String path, Map<String, String> form) {
		return post(path, encoded(form));
	}

	HttpResponse<String> post(String path, String body) {
		HttpRequest.Builder request = this.intake.request(path, "Accept", "text/html", "Content-Type",
				"application/x-www-form-urlencoded");
		return remembered(this.intake.send(withCookies(request).POST(HttpRequest.BodyPublishers.ofString(body))));
	}

	HttpResponse<String> post(String path, Multipart form) {
		HttpRequest.Builder request = this.intake.request(path, "Accept", "text/html", "Content-Type", form.type());
		return remembered(
				this.intake.send(withCookies(request).POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))));
	}

	/// Where an answer leads.
	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
	}

	void forgetCookies() {
		this.cookies.clear();
	}

	static String encoded(Map<String, String> form) {
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
