package org.biocluster.testsupport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryTest {

	@Test
	void keepsSchemasInAFileOverACrash() throws Exception {
		try (Registry registry = Registry.inFile()) {
			register(registry);
			registry.kill();
			registry.restart();
			assertThat(subjects(registry)).isEqualTo("[\"facts-value\"]");
		}
	}

	@Test
	void startsEmptyInMemory() throws Exception {
		assertThat(subjects(Platform.registry())).startsWith("[");
	}

	private static void register(Registry registry) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(registry.url() + "/apis/ccompat/v7/subjects/facts-value/versions"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
			.build();
		assertThat(send(request).statusCode()).isEqualTo(200);
	}

	private static String subjects(Registry registry) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(registry.url() + "/apis/ccompat/v7/subjects")).build()).body();
	}

	private static HttpResponse<String> send(HttpRequest request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
	}

}
