package org.biocluster.testsupport.system;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// What an expert gets for a submission.
///
/// @param number empty while the outcome isn't known
/// @param primaryGroup code of the group; empty while the outcome isn't known
public record Receipt(String id, String token, String statusUrl, String manageUrl, Optional<String> number,
		Optional<String> primaryGroup) {

	/// Reads the body of an answer.
	public static Receipt of(JsonNode body) {
		return new Receipt(body.path("id").asString(), body.path("receipt").asString(),
				body.path("statusUrl").asString(), body.path("manageUrl").asString(), text(body.path("number")),
				text(code(body.path("primaryGroup"))));
	}

	private static JsonNode code(JsonNode group) {
		return group.isObject() ? group.path("code") : group;
	}

	private static Optional<String> text(JsonNode node) {
		return node.isString() ? Optional.of(node.asString()) : Optional.empty();
	}

}
