package org.biocluster.testsupport.system;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered.
///
/// @param headers names in lower case
public record Answer(int status, Map<String, List<String>> headers, String body) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Answer of(HttpResponse<String> response) {
		return new Answer(response.statusCode(), response.headers().map(), response.body());
	}

	/// True for every status that promises that the request was taken.
	public boolean isAccepted() {
		return this.status >= 200 && this.status < 300;
	}

	/// The body as JSON.
	public JsonNode json() {
		return JSON.readTree(this.body);
	}

	/// The first value of a header.
	public Optional<String> header(String name) {
		return this.headers.entrySet()
			.stream()
			.filter((header) -> header.getKey().equalsIgnoreCase(name))
			.map((header) -> header.getValue().getFirst())
			.findFirst();
	}

}
