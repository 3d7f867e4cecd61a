package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Whoever answers a submission, Spring MVC or what stands ahead of it: the answer is the same, and so is what is measured.
class DirectSubmissionsIT {

	/// Takes JSON too, but in words that only Spring MVC weighs.
	private static final String[] BY_SPRING = { "Accept", "application/json, text/plain;q=0.1" };

	private final RunningIntake intake = RunningIntake.shared();

	static Stream<Arguments> submissions() {
		String valid = Bodies.valid().toString();
		return Stream.of(arguments("waited for", 201, valid, new String[0]),
				arguments("not waited for", 202, valid, new String[] { "Prefer", "respond-async" }),
				arguments("in English", 202, valid,
						new String[] { "Prefer", "wait=1, Respond-Async", "Accept-Language", "en-GB,ru;q=0.5" }),
				arguments("unreadable", 400, "{\"title\":", new String[] { "Accept-Language", "en" }),
				arguments("with half a character", 400, "{\"title\":\"\\ud800\"}", new String[0]),
				arguments("with a bad key", 400, valid, new String[] { "Idempotency-Key", "short" }),
				arguments("of another site", 403, valid, new String[] { "Origin", "https://evil.example" }),
				arguments("asked for by another site", 403, valid, new String[] { "Sec-Fetch-Site", "cross-site" }),
				arguments("with an unknown token", 401, valid, new String[] { "Authorization", "Bearer x" }),
				arguments("encoded", 415, valid, new String[] { "Content-Encoding", "gzip" }),
				arguments("too large", 413, " ".repeat(300 * 1024), new String[0]),
				arguments("invalid", 422, "{}", new String[0]));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("submissions")
	void areAnsweredAndMeasuredAlike(String name, int status, String body, String[] headers) {
		Map<String, Long> before = measured();
		HttpResponse<String> direct = this.intake.post(body, headers);
		Map<String, Long> between = awaitMore(before);
		HttpResponse<String> bySpring = this.intake.post(body, and(headers, BY_SPRING));

		assertThat(direct.statusCode()).as(direct.body()).isEqualTo(status);
		assertThat(bySpring.statusCode()).isEqualTo(status);
		assertThat(headers(direct)).isEqualTo(headers(bySpring));
		assertThat(shape(direct)).isEqualTo(shape(bySpring));
		assertThat(more(before, between)).hasSize(1).isEqualTo(more(between, awaitMore(between)));
	}

	@Test
	void areForSpringMvcWhenTheyAreNotOrdinary() {
		String valid = Bodies.valid().toString();
		assertThat(this.intake.post(valid, "Accept", "text/html").statusCode()).isEqualTo(406);
		assertThat(this.intake.get("/api/v1/proposals").statusCode()).isEqualTo(405);
	}

	private static String[] and(String[] some, String... more) {
		return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
	}

	/// Without what differs from one proposal, and one moment, to the next.
	private static Map<String, List<String>> headers(HttpResponse<String> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.remove("date");
		headers.computeIfPresent("location", (_, value) -> List.of(value.getFirst().substring(0, 30)));
		headers.computeIfPresent("idempotency-key", (_, _) -> List.of());
		headers.computeIfPresent("content-length", (_, _) -> List.of());
		return headers;
	}

	private static Object shape(HttpResponse<String> answer) {
		JsonNode body = RunningIntake.json(answer);
		return answer.statusCode() < 300 ? List.copyOf(body.propertyNames()) : body;
	}

	/// How often each timer of submissions was used.
	private Map<String, Long> measured() {
		Map<String, Long> counts = new TreeMap<>();
		for (Timer timer : this.intake.bean(MeterRegistry.class).find("http.server.requests").timers()) {
			counts.put(new ArrayList<>(timer.getId().getTags()).toString(), timer.count());
		}
		return counts;
	}

	/// An answer is measured when it is sent.
	private Map<String, Long> awaitMore(Map<String, Long> before) {
		return Awaitility.await().until(this::measured, (counts) -> !counts.equals(before));
	}

	private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
		Map<String, Long> more = new TreeMap<>();
		after.forEach((tags, count) -> {
			long grown = count - before.getOrDefault(tags, 0L);
			if (grown > 0) {
				more.put(tags, grown);
			}
		});
		return more;
	}

}
