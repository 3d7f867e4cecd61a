package org.biocluster.testsupport.system;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/// What an expert sees of a proposal.
///
/// @param consulted codes, in order
/// @param asked those of them whose opinion is wanted
/// @param why the reason in the language that was asked for
public record Status(String id, Optional<String> number, String status, Optional<String> primary,
		List<String> consulted, List<String> asked, List<String> rules, String why) {

	public Status {
		consulted = List.copyOf(consulted);
		asked = List.copyOf(asked);
		rules = List.copyOf(rules);
	}

	static Status of(JsonNode body) {
		List<JsonNode> groups = elements(body.path("consultedGroups"));
		return new Status(body.path("id").asString(), optional(body.path("number")), body.path("status").asString(),
				optional(body.path("primaryGroup").path("code")), groups.stream().map(Status::code).toList(),
				groups.stream()
					.filter((group) -> !group.path("informationOnly").asBoolean())
					.map(Status::code)
					.toList(),
				elements(body.path("rules")).stream().map(Status::ruleId).toList(), body.path("why").asString(""));
	}

	/// Whether a group has it.
	public boolean isRouted() {
		return this.primary.isPresent();
	}

	private static String code(JsonNode group) {
		return group.path("code").asString();
	}

	private static String ruleId(JsonNode rule) {
		return rule.isObject() ? rule.path("id").asString() : rule.asString();
	}

	private static List<JsonNode> elements(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

	private static Optional<String> optional(JsonNode node) {
		return node.isString() ? Optional.of(node.asString()) : Optional.empty();
	}

}
