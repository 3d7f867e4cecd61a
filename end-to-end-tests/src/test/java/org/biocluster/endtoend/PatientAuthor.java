package org.biocluster.endtoend;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody with a browser without scripts who presses a button again as long as the page, or the lack of one, asks for it.
/// Every page on the way must still have what was typed.
final class PatientAuthor {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String FORM = "/proposals/new";

	private static final List<String> HONEST = List.of("ничего не сохранено", "Неизвестно, сохранено ли предложение");

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"(_csrf|key|draft|revision)\" value=\"([^\"]*)\"");

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final String url;

	/// What stands in the fields, seen and unseen.
	private final Map<String, String> fields = new LinkedHashMap<>();

	PatientAuthor(String url) {
		this.url = url;
	}

	void open() {
		remember(get(FORM).body());
	}

	void type(Map<String, String> typed) {
		this.fields.putAll(typed);
	}

	/// Goes on to the next step and returns its page, which knows everything.
	String next(String step) {
		this.fields.put("step", step);
		HttpResponse<String> answer = press("next");
		String page = (answer.statusCode() == 303) ? get(location(answer)).body() : answer.body();
		remember(page);
		return page;
	}

	/// Sends the proposal and returns the address of the confirmation.
	String send() {
		this.fields.put("step", "3");
		HttpResponse<String> answer = press("send");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
		return location(answer);
	}

	/// A page, asked for until it comes.
	HttpResponse<String> get(String path) {
		return Awaitility.await(path)
			.atMost(PATIENCE)
			.until(() -> ask(request(path).GET()),
					(answer) -> answer.filter((page) -> page.statusCode() == 200).isPresent())
			.orElseThrow();
	}

	private HttpResponse<String> press(String button) {
		this.fields.put("go", button);
		return Awaitility.await(button)
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> ask(request(FORM).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(encoded()))), this::isThrough)
			.orElseThrow();
	}

	/// Whether there is no reason to press again.
	private boolean isThrough(Optional<HttpResponse<String>> answer) {
		if (answer.isEmpty()) {
			return false;
		}
		int status = answer.get().statusCode();
		assertThat(status).as(answer.get().body()).isIn(200, 303, 503);
		if (status == 503) {
			String page = answer.get().body();
			assertThat(page).contains(this.fields.get("body"));
			assertThat(HONEST).anyMatch(page::contains);
			remember(page);
		}
		return status != 503;
	}

	private Optional<HttpResponse<String>> ask(HttpRequest.Builder request) {
		try {
			return Optional.of(this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url).resolve(path))
			.timeout(Duration.ofSeconds(20))
			.header("Accept", "text/html,*/*")
			.header("Accept-Language", "ru");
	}

	private void remember(String page) {
		Matcher hidden = HIDDEN.matcher(page);
		while (hidden.find()) {
			this.fields.put(hidden.group(1), hidden.group(2));
		}
	}

	private String encoded() {
		return this.fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow();
	}

}
