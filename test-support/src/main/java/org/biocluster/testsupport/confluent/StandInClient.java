package org.biocluster.testsupport.confluent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a registry as Confluent's client does: the same addresses, and failures wrapped in the same way.
final class StandInClient implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String STRATEGY = "io.confluent.kafka.serializers.subject.TopicNameStrategy";

	private static final int OK = 200;

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int SERVER_ERROR = 500;

	private static final int NO_REGISTRY = 50_005;

	private final HttpClient client = HttpClient.newHttpClient();

	private final String url;

	StandInClient(Map<String, ?> properties) {
		required(properties, "auto.register.schemas", "false");
		required(properties, "use.latest.version", "false");
		required(properties, "specific.avro.reader", "false");
		required(properties, "value.subject.name.strategy", STRATEGY);
		this.url = String.valueOf(properties.get("schema.registry.url")).replaceFirst("/$", "");
	}

	int idOf(String topic, Schema schema) {
		String body = JSON.writeValueAsString(Map.of("schema", schema.toString()));
		return send(request("/subjects/" + topic + "-value?normalize=false&deleted=false")
			.header("Content-Type", "application/vnd.schemaregistry.v1+json")
			.POST(BodyPublishers.ofString(body))).path("id").asInt();
	}

	Schema schemaOf(String topic, int id) {
		JsonNode answer = send(request("/schemas/ids/" + id + "?fetchMaxId=false&subject=" + topic + "-value"));
		return new Schema.Parser().parse(answer.path("schema").asString());
	}

	@Override
	public void close() {
		this.client.close();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url + path));
	}

	private JsonNode send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() != OK) {
				throw failure(answer);
			}
			return JSON.readTree(answer.body());
		}
		catch (IOException e) {
			throw new SerializationException("Error asking the registry", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new TimeoutException("Error asking the registry", e);
		}
	}

	private static KafkaException failure(HttpResponse<String> answer) {
		StandInRestException cause = new StandInRestException("refused", answer.statusCode(), errorCode(answer));
		if (answer.statusCode() == TOO_MANY_REQUESTS) {
			return new ThrottlingQuotaExceededException(cause.getMessage());
		}
		return answer.statusCode() >= SERVER_ERROR ? new TimeoutException("Error asking the registry", cause)
				: new SerializationException("Error asking the registry", cause);
	}

	private static int errorCode(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body()).path("error_code").asInt(NO_REGISTRY);
		}
		catch (JacksonException e) {
			return NO_REGISTRY;
		}
	}

	private static void required(Map<String, ?> properties, String name, String value) {
		if (!value.equals(properties.get(name))) {
			throw new ConfigException(name, properties.get(name), "not what the product must set");
		}
	}

}
