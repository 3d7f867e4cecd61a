package org.biocluster.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without scripts: keeps cookies, sends forms, does not follow redirects.
final class Session {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final String url;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

	private Session(String url) {
		this.url = url;
	}

	static Session anonymous(String url) {
		return new Session(url);
	}

	static Session signIn(String url, String user, String password) {
		Session session = new Session(url);
		session.tryToSignIn(user, password);
		return session;
	}

	/// @return where the desk leads after the attempt
	String tryToSignIn(String user, String password) {
		HttpResponse<String> answer = post("/login", "/login", Map.of("username", user, "password", password));
		return answer.headers().firstValue("Location").orElse("");
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(url + path)).build());
	}

	/// Sends a form with the token that a page holds.
	HttpResponse<String> post(String page, String path, Map<String, String> fields) {
		Matcher token = TOKEN.matcher(get(page).body());
		String known = token.find() ? "&_csrf=" + encode(token.group(1)) : "";
		return postRaw(path, form(fields) + known);
	}

	/// @param headers names and values
	HttpResponse<String> postRaw(String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return send((headers.length == 0 ? request : request.headers(headers)).build());
	}

	/// Sends a form with a file.
	HttpResponse<String> upload(String page, String path, String name, String content) {
		Matcher token = TOKEN.matcher(get(page).body());
		String known = token.find() ? token.group(1) : "";
		String body = """
				--limit\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%s\r
				--limit\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				\r
				%s\r
				--limit--\r
				""".formatted(known, name, content);
		return send(HttpRequest.newBuilder(URI.create(url + path))
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	InputStream stream(String path) {
		try {
			return http
				.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofInputStream())
				.body();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	String cookie() {
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("SESSION"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
