package org.biocluster.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Bad requests get a problem document, leave nothing behind and do not disturb the next good one.
class BadRequestsIT {

	private final RunningIntake intake = RunningIntake.shared();

	@AfterEach
	void nextGoodRequestWorks() {
		assertThat(this.intake.post(Bodies.valid().toString()).statusCode()).isEqualTo(201);
	}

	static Stream<Arguments> unreadable() {
		String valid = Bodies.valid().toString();
		return Stream.of(arguments("empty", ""), arguments("no json", "{\"type\": "),
				arguments("a list", "[" + valid + "]"), arguments("a number", "1"), arguments("null", "null"),
				arguments("more after it", valid + "{}"), arguments("deep", "[".repeat(10_000)),
				arguments("a deep value", valid("title", "[".repeat(5_000))),
				arguments("a long number", valid("title", "1".repeat(200_000))),
				arguments("a large number", valid("title", "1e999999999")),
				arguments("a long name", "{\"" + "x".repeat(200_000) + "\": 1}"), arguments("many names", manyNames()),
				arguments("a name twice", valid("type", "\"other\",\"type\":\"other\"")),
				arguments("an unknown field", valid("colour", "\"red\"")),
				arguments("an unknown field of the person", valid("submitter", "{\"age\":1}")),
				arguments("a status", valid("status", "\"included\"")), arguments("an owner", valid("owner", "\"me\"")),
				arguments("a group", valid("groupId", "\"industrial-biotech\"")),
				arguments("a time of its own", valid("createdAt", "\"2026-01-01T00:00:00Z\"")),
				arguments("a number of its own", valid("number", "\"MBK-2026-00001\"")),
				arguments("a version", valid("_version", "1")),
				arguments("a type hint", valid("@class", "\"java.lang.Object\"")),
				arguments("another type hint", valid("@type", "\"java.lang.Object\"")),
				arguments("a number for a text", valid("title", "1")),
				arguments("a truth value for a text", valid("title", "true")),
				arguments("a text for a truth value", valid("crossSector", "\"true\"")),
				arguments("1 for true", valid("crossSector", "1")),
				arguments("a list for a text", valid("title", "[]")),
				arguments("a text for a list", valid("sectors", "\"industrial\"")),
				arguments("an empty text for a list", valid("sectors", "\"\"")),
				arguments("a list for an object", valid("submitter", "[]")),
				arguments("a text for an object", valid("submitter", "\"\"")), arguments("NaN", valid("title", "NaN")),
				arguments("Infinity", valid("title", "Infinity")), arguments("-0", valid("title", "-0")),
				arguments("2^53+1", valid("due", "9007199254740993")),
				arguments("2^63", valid("due", "9223372036854775808")), arguments("0.1", valid("due", "0.1")),
				arguments("half a pair", valid("title", "\"Половина пары \\ud800 и дальше\"")),
				arguments("the other half", valid("body", "\"x\\udc00\"")),
				arguments("NUL", valid("title", "\"Нулевой \\u0000 символ\"")),
				arguments("U+FFFE", valid("title", "\"Нехороший \\ufffe символ\"")),
				arguments("a control character", valid("body", "\"\\u0007\"")),
				arguments("an escape sequence", valid("title", "\"Цвет \\u001b[31m красный\"")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void unreadable(String name, String body) {
		assertRefused(this.intake.post(body), 400);
	}

	static Stream<Arguments> badBytes() {
		byte[] valid = Bodies.valid().toString().getBytes(StandardCharsets.UTF_8);
		return Stream.of(
				arguments("byte order mark", join(new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf }, valid)),
				arguments("UTF-16", Bodies.valid().toString().getBytes(StandardCharsets.UTF_16)),
				arguments("UTF-16LE", Bodies.valid().toString().getBytes(StandardCharsets.UTF_16LE)),
				arguments("UTF-32", Bodies.valid().toString().getBytes(Charset.forName("UTF-32"))),
				arguments("windows-1251", Bodies.valid().toString().getBytes(Charset.forName("windows-1251"))),
				arguments("overlong", replaced(valid, (byte) 0xc0, (byte) 0xaf)),
				arguments("truncated", replaced(valid, (byte) 0xd0, (byte) '"')),
				arguments("surrogate in UTF-8", replaced(valid, (byte) 0xed, (byte) 0xa0)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void badBytes(String name, byte[] body) {
		assertRefused(this.intake.post(body, "application/json"), 400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1",
			"application/json;charset=UTF-16", "application/xml", "json", "application/merge-patch+json" })
	void takesOnlyJson(String contentType) {
		assertRefused(this.intake.post(Bodies.valid().toString().getBytes(StandardCharsets.UTF_8), contentType), 415);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "application/json", "application/json;charset=utf-8", "application/json; charset=\"UTF-8\"" })
	void takesJsonInUtf8(String contentType) {
		assertThat(
				this.intake.post(Bodies.valid().toString().getBytes(StandardCharsets.UTF_8), contentType).statusCode())
			.isEqualTo(201);
	}

	@Test
	void decodesNothing() {
		assertRefused(this.intake.post(Bodies.valid().toString(), "Content-Encoding", "gzip"), 415);
	}

	@Test
	void refusesLargeBodiesWithAndWithoutLength() {
		byte[] large = new byte[300 * 1024];
		assertRefused(this.intake.post(large, "application/json"), 413);
		HttpRequest.BodyPublisher chunked = HttpRequest.BodyPublishers
			.ofInputStream(() -> new ByteArrayInputStream(large));
		assertRefused(
				this.intake
					.send(this.intake.request("/api/v1/proposals", "Content-Type", "application/json").POST(chunked)),
				413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "with a space in it", "ключ-ключ-ключ-ключ" })
	void refusesBadKeys(String key) {
		assertRefused(raw("POST /api/v1/proposals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
				+ "Content-Length: 2\r\nIdempotency-Key: " + key + "\r\nConnection: close\r\n\r\n{}"), 400);
	}

	@Test
	void refusesLongAndDoubleKeys() {
		assertRefused(this.intake.post("{}", "Idempotency-Key", "x".repeat(129)), 400);
		assertRefused(
				this.intake.post("{}", "Idempotency-Key", "0123456789abcdef", "Idempotency-Key", "0123456789abcdeg"),
				400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://127.0.0.1:1" })
	void refusesOtherSites(String origin) {
		assertRefused(raw("POST /api/v1/proposals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
				+ "Content-Length: 2\r\nOrigin: " + origin + "\r\nConnection: close\r\n\r\n{}"), 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "get" })
	void knowsNoOtherMethods(String method) {
		assertRefused(raw(method + " /api/v1/proposals HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/../../etc/passwd", "/api//v1/proposals", "/api/v1/proposals/;x",
			"/api/v1/%2e%2e/x", "/api/v1/a%2fb", "/api/v1/%00", "/api/v1/nothing", "/api/v1/proposals/x/y" })
	void hasNothingAtStrangePaths(String path) {
		RawAnswer answer = RawAnswer.of(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
		assertThat(answer.status()).isIn(400, 404);
		assertThat(answer.text()).doesNotContain("Exception", "\tat ", "Tomcat");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
			"GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "BLAH\r\n\r\n", "GET / HTTP/1.1\r\n\r\n" })
	void saysNothingAboutItselfToGarbage(String request) {
		String answer = raw(request);
		assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "Tomcat", "<html");
	}

	@Test
	void speaksEnglishWhereAsked() {
		JsonNode problem = RunningIntake.json(this.intake.post("{", "Accept-Language", "en-US"));
		assertThat(problem.path("title").asString()).isEqualTo("Request not readable");
		assertThat(RunningIntake.json(this.intake.post("{", "Accept-Language", "de")).path("title").asString())
			.isEqualTo("Запрос не прочитан");
	}

	private static void assertRefused(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = RunningIntake.json(answer);
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("type").asString()).startsWith("http://127.0.0.1:8080/problems/");
		assertThat(problem.path("detail").asString()).isNotEmpty();
		assertThat(answer.body()).doesNotContain("Exception", "\tat ", "tools.jackson", "org.biocluster");
	}

	private static void assertRefused(String raw, int status) {
		assertThat(raw).startsWith("HTTP/1.1 " + status).contains("application/problem+json", "\"status\":" + status);
	}

	private String raw(String request) {
		return this.intake.raw(request);
	}

	private static String valid(String field, String json) {
		StringBuilder body = new StringBuilder("{");
		Bodies.valid().properties().forEach((member) -> {
			if (!member.getKey().equals(field)) {
				body.append('"').append(member.getKey()).append("\":").append(member.getValue()).append(',');
			}
		});
		return body.append('"').append(field).append("\":").append(json).append('}').toString();
	}

	private static String manyNames() {
		StringBuilder body = new StringBuilder("{");
		for (int name = 0; name < 20_000; name++) {
			body.append("\"n").append(name).append("\":1,");
		}
		return body.append("\"last\":1}").toString();
	}

	private static byte[] replaced(byte[] body, byte... bad) {
		String text = new String(body, StandardCharsets.ISO_8859_1);
		int place = text.indexOf("\"title\":\"") + 9;
		byte[] copy = body.clone();
		System.arraycopy(bad, 0, copy, place, bad.length);
		return copy;
	}

	private static byte[] join(byte[] first, byte[] second) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		joined.writeBytes(first);
		joined.writeBytes(second);
		return joined.toByteArray();
	}

	private record RawAnswer(int status, String text) {

		static RawAnswer of(String raw) {
			return new RawAnswer(Integer.parseInt(raw.substring(9, 12)), raw);
		}

	}

}
