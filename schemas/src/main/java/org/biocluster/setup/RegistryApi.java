package org.biocluster.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the set-up asks of a schema registry, in the API that Confluent's registry and Apicurio's share.
final class RegistryApi implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final String TYPE = "application/vnd.schemaregistry.v1+json";

	private static final int OK = 200;

	private static final int NOT_FOUND = 404;

	private static final int CONFLICT = 409;

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

	private final String base;

	/// @param registryUrl base address
	/// @param path below it at which the API stands; empty for Confluent's own registry
	RegistryApi(String registryUrl, String path) {
		this.base = registryUrl.replaceAll("/+$", "") + path;
	}

	/// Fails when the registry is not there.
	void ping() throws IOException, InterruptedException {
		expect(send("GET", "/subjects", ""));
	}

	/// The rule by which new versions are judged; of one subject, or the usual one.
	/// @param subject empty for the usual one
	Optional<String> compatibility(String subject) throws IOException, InterruptedException {
		HttpResponse<String> answer = send("GET", config(subject), "");
		return answer.statusCode() == NOT_FOUND ? Optional.empty()
				: Optional.of(expect(answer).path("compatibilityLevel").asString(""));
	}

	/// Sets the rule.
	void compatibility(String subject, String rule) throws IOException, InterruptedException {
		expect(send("PUT", config(subject), json.writeValueAsString(Map.of("compatibility", rule))));
	}

	/// Whether the subject has any version.
	boolean exists(String subject) throws IOException, InterruptedException {
		HttpResponse<String> answer = send("GET", "/subjects/" + subject + "/versions", "");
		return answer.statusCode() != NOT_FOUND && !expect(answer).isEmpty();
	}

	/// Registers a schema, or finds it if it is registered; empty when the rule forbids
	/// it.
	Optional<Integer> register(String subject, Schema schema) throws IOException, InterruptedException {
		HttpResponse<String> answer = send("POST", "/subjects/" + subject + "/versions",
				json.writeValueAsString(Map.of("schema", schema.toString())));
		return answer.statusCode() == CONFLICT ? Optional.empty() : Optional.of(expect(answer).path("id").asInt());
	}

	/// The schema that readers will get for this id.
	Schema schema(int id) throws IOException, InterruptedException {
		return new Schema.Parser().parse(expect(send("GET", "/schemas/ids/" + id, "")).path("schema").asString());
	}

	@Override
	public void close() {
		client.close();
	}

	private static String config(String subject) {
		return subject.isEmpty() ? "/config" : "/config/" + subject;
	}

	private HttpResponse<String> send(String method, String path, String body)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
			.timeout(TIMEOUT)
			.header("Content-Type", TYPE)
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
			.build();
		return client.send(request, BodyHandlers.ofString());
	}

	private JsonNode expect(HttpResponse<String> answer) throws IOException {
		if (answer.statusCode() != OK) {
			throw new IOException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode());
		}
		return json.readTree(answer.body());
	}

}
