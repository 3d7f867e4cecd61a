package org.biocluster.intake;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Requests that no browser and no honest program sends.
class StrangeRequestsIT {

	private static final String POST = "POST /api/v1/proposals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

	private static final int SLOW_CLIENTS = 500;

	/// Half a header, half a body, and many questions without an ear for the answers.
	private static final List<String> SLOW = List.of("GET / HTTP/1.1\r\nHo", POST + "Content-Length: 500\r\n\r\n{",
			"GET /webjars/picocss__pico/css/pico.min.css HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20));

	private final RunningIntake intake = RunningIntake.shared();

	static Stream<Arguments> bytesThatTwoServersMayReadDifferently() {
		return Stream.of(arguments("two lengths", POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
				arguments("a length that is no number", POST + "Content-Length: +2\r\n\r\n{}"),
				arguments("a length and chunks", POST
						+ "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n"),
				arguments("an unknown encoding", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
				arguments("a chunk that is too large",
						POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n"),
				arguments("a folded header", POST + "X-Folded: a\r\n b\r\nContent-Length: 2\r\n\r\n{}"),
				arguments("a line that ends with LF alone",
						POST + "X-Bare: a\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}"),
				arguments("a space before the colon", POST + "Content-Length : 2\r\n\r\n{}"),
				arguments("no version", "GET /\r\n\r\n"),
				arguments("a null in a header", POST + "X-Null: a\0b\r\nContent-Length: 2\r\n\r\n{}"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void bytesThatTwoServersMayReadDifferently(String name, String request) {
		String answer = this.intake.raw(request);
		assertThat(answer).doesNotContain("HTTP/1.1 2", "HTTP/1.1 3", "Exception", "Tomcat");
		assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer at most").hasSizeLessThanOrEqualTo(2);
	}

	static Stream<Arguments> headersThatAreTooMuch() {
		return Stream.of(arguments("a long header", "X-Long: " + "x".repeat(64 * 1024)),
				arguments("many headers",
						IntStream.range(0, 500).mapToObj((n) -> "X-" + n + ": 1").collect(Collectors.joining("\r\n"))),
				arguments("a long cookie", "Cookie: a=" + "x".repeat(16 * 1024)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void headersThatAreTooMuch(String name, String headers) {
		String answer = this.intake.raw("GET / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\nConnection: close\r\n\r\n");
		assertThat(answer).containsPattern("^HTTP/1.1 4(00|31)").doesNotContain("Exception", "Tomcat");
	}

	@Test
	void refusesALargeBodyBeforeItIsSent() {
		String answer = this.intake.raw(POST + "Content-Length: 1000000\r\nExpect: 100-continue\r\n\r\n");
		assertThat(answer).contains("HTTP/1.1 413").doesNotContain("100 Continue");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//manage/x", "/manage//x", "/manage/x;y", "/manage/%2e%2e/", "/manage/..\\x", "/Manage/x",
			"/manage/x/", "/manage/x%00", "/manage/x%2fdata", "/proposals/x/", "/PROPOSALS/x", "/links/", "/links;x" })
	void answersEverySpellingAlike(String path) {
		String answer = this.intake.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
		assertThat(answer).containsPattern("^HTTP/1.1 (400|404)").doesNotContain("Exception", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/manage/x/erasure", "/manage/x/withdrawal", "/manage/x/answers", "/manage/x/submitter",
			"/api/v1/proposals/x/erasure", "/api/v1/links" })
	void changesNothingByAnotherMethod(String path) {
		for (String method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "DELETE", "PATCH")) {
			String answer = this.intake.raw(method + " " + path
					+ " HTTP/1.1\r\nHost: x\r\nX-HTTP-Method-Override: POST\r\nConnection: close\r\n\r\n");
			assertThat(answer).as(method).containsPattern("^HTTP/1.1 (403|404|405|200)");
			assertThat(answer.startsWith("HTTP/1.1 200")).as(method).isEqualTo(method.equals("OPTIONS"));
		}
	}

	@Test
	void buildsLinksFromItsOwnAddressAlone() {
		HttpResponse<String> answer = this.intake.post(Bodies.valid().toString(), "X-Forwarded-Host", "evil.example",
				"X-Forwarded-Proto", "https", "X-Forwarded-For", "10.0.0.1", "Forwarded",
				"host=evil.example;proto=https");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body() + answer.headers().map()).doesNotContain("evil");
		assertThat(this.intake.raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 200")
			.doesNotContain("evil");
	}

	@Test
	void takesNoFormWithThousandsOfFields() {
		Visitor visitor = new Visitor(this.intake);
		String many = IntStream.range(0, 10_000).mapToObj((n) -> "&f" + n + "=1").collect(Collectors.joining());
		HttpResponse<String> answer = visitor.post("/proposals/new",
				Visitor.encoded(Visitor.filledIn(visitor.open("ru"))) + many);
		assertThat(answer.statusCode()).isBetween(400, 413);
	}

	@Test
	void takesNoFormWithTheTokenOfAnotherVisitor() {
		Map<String, String> form = Visitor.filledIn(new Visitor(this.intake).open("ru"));
		Visitor other = new Visitor(this.intake);
		other.open("ru");
		assertThat(other.send("/proposals/new", form).statusCode()).isEqualTo(403);
	}

	/// They hold connections, and nobody's time.
	@Test
	void servesOthersWhileManySendNothing() throws IOException {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int client = 0; client < SLOW_CLIENTS; client++) {
				Socket socket = new Socket("127.0.0.1", this.intake.port());
				slow.add(socket);
				socket.getOutputStream().write(SLOW.get(client % SLOW.size()).getBytes(StandardCharsets.UTF_8));
			}
			assertThat(this.intake.post(Bodies.valid().toString()).statusCode()).isEqualTo(201);
			assertThat(this.intake.get("/proposals/new").statusCode()).isEqualTo(200);
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

}
