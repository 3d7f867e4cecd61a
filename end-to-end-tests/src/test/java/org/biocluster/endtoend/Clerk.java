package org.biocluster.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the desk, with a browser without scripts, who reads pages and sends their forms.
final class Clerk {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\"(?: id=\"[^\"]*\")? name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final String url;

	/// Of the page that was read last.
	private String token = "";

	Clerk(String url) {
		this.url = url;
	}

	Clerk signIn(String user, String password) {
		get("/login");
		post("/login", Map.of("username", user, "password", password));
		return this;
	}

	String get(String path) {
		return send(request(path).GET());
	}

	/// Sends a form with the token of whoever sends it.
	String post(String path, Map<String, String> form) {
		Map<String, String> own = new HashMap<>(form);
		own.put("_csrf", this.token);
		String body = own.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/// What the forms of a page hold without anybody typing; the first one counts.
	static Map<String, String> hidden(String page) {
		Map<String, String> fields = new HashMap<>();
		Matcher hidden = HIDDEN.matcher(page.substring(Math.max(0, page.indexOf("<main"))));
		while (hidden.find()) {
			fields.putIfAbsent(hidden.group(1), hidden.group(2));
		}
		return fields;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url).resolve(path))
			.timeout(Duration.ofMinutes(5))
			.header("Accept", "text/html");
	}

	private String send(HttpRequest.Builder request) {
		try {
			String page = this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
			Matcher found = TOKEN.matcher(page);
			this.token = found.find() ? found.group(1) : this.token;
			return page;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
