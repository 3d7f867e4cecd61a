package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/// Plain HTTP with JSON bodies. Thread-safe.
public final class Http {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private Http() {
	}

	static Answer get(String url, Map<String, String> headers) throws IOException {
		return send(request(url, headers).GET());
	}

	static Answer send(String method, String url, Map<String, String> headers, String body) throws IOException {
		return send(request(url, headers).header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

	/// Like [#get], for a server that must be there.
	public static Answer surelyGet(String url, Map<String, String> headers) {
		try {
			return get(url, headers);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("GET " + url, ex);
		}
	}

	static Answer surelySend(String method, String url, Map<String, String> headers, String body) {
		try {
			return send(method, url, headers, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + url, ex);
		}
	}

	static Map<String, String> basic(Account account) {
		byte[] credentials = (account.user() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
		return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
	}

	private static HttpRequest.Builder request(String url, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
		headers.forEach(request::header);
		return request;
	}

	private static Answer send(HttpRequest.Builder request) throws IOException {
		try {
			return Answer.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", ex);
		}
	}

}
