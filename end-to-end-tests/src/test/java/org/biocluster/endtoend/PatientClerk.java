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
import org.biocluster.testsupport.system.Account;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody at the desk, with a browser without scripts, who sends a form again as long as the page, or the lack of one, asks
/// for it, and signs in again where that is asked for. Every page on the way must still have what was typed.
final class PatientClerk {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final List<String> HONEST = List.of("Неизвестно, выполнено ли действие", "Ничего не изменилось",
			"неизвестно, сохранена ли команда", "Ничего не изменено; всё, что вы написали, здесь");

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\"(?: id=\"[^\"]*\")? name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final String url;

	private final Account account;

	private final Map<String, String> fields = new LinkedHashMap<>();

	private String address = "";

	private String typed = "";

	PatientClerk(String url, Account account) {
		this.url = url;
		this.account = account;
		signIn();
	}

	/// The form of an action on the card of a proposal.
	void open(String id, String action) {
		this.address = "/proposals/" + id + "/" + action;
		remember(form(card(id), action));
	}

	void type(String field, String words) {
		this.typed = words;
		this.fields.put(field, words);
	}

	/// Sends the form until it is done.
	void send() {
		Awaitility.await("the form is through")
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.pollDelay(Duration.ZERO)
			.until(() -> ask(post(this.address, this.fields)).filter(this::isThrough).isPresent());
	}

	/// The page of a proposal.
	String card(String id) {
		return ask(request("/proposals/" + id).GET()).filter((page) -> page.statusCode() == 200)
			.map(HttpResponse::body)
			.orElse("");
	}

	private boolean isThrough(HttpResponse<String> answer) {
		if (answer.statusCode() == 302) {
			assertThat(answer.headers().firstValue("Location").orElse("")).contains("done=");
			return true;
		}
		assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403, 503);
		assertThat(answer.body()).contains(this.typed);
		assertThat(HONEST).as(answer.body()).anyMatch(answer.body()::contains);
		if (answer.body().contains("href=\"/login\"")) {
			signIn();
		}
		String action = this.address.substring(this.address.lastIndexOf('/') + 1);
		remember(answer.body().contains("id=\"do-" + action) ? form(answer.body(), action)
				: answer.body().substring(answer.body().indexOf("<main")));
		return false;
	}

	private void signIn() {
		Map<String, String> known = new LinkedHashMap<>(this.fields);
		ask(request("/login").GET()).filter((page) -> page.statusCode() == 200).ifPresent((page) -> {
			this.fields.clear();
			remember(page.body());
			ask(post("/login", Map.of("username", this.account.user(), "password", this.account.password(), "_csrf",
					this.fields.getOrDefault("_csrf", ""))));
		});
		this.fields.clear();
		this.fields.putAll(known);
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

	private HttpRequest.Builder post(String path, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url).resolve(path))
			.timeout(Duration.ofSeconds(20))
			.header("Accept", "text/html");
	}

	private static String form(String page, String action) {
		int begin = page.indexOf("id=\"do-" + action + "\"");
		assertThat(begin).as("the form of " + action + " in " + page).isNotNegative();
		return page.substring(begin, page.indexOf("</form>", begin));
	}

	/// What the page fills in itself; what was typed stays.
	private void remember(String page) {
		Matcher hidden = HIDDEN.matcher(page);
		while (hidden.find()) {
			if (!hidden.group(2).equals(this.typed)) {
				this.fields.put(hidden.group(1), hidden.group(2));
			}
		}
	}

}
