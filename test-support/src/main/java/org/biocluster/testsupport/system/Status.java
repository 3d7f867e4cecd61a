package org.biocluster.testsupport.system;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/// What an expert sees of a proposal.
///
/// @param consulted codes, in order
/// @param why the reason in the language that was asked for
public record Status(String id, Optional<String> number, String status, Optional<String> primary,
		List<String> consulted, List<String> rules, String why) {

	public Status {
		consulted = List.copyOf(consulted);
		rules = List.copyOf(rules);
	}

	static Status of(JsonNode body) {
		return new Status(body.path("id").asString(), optional(body.path("number")), body.path("status").asString(),
				optional(body.path("primaryGroup").path("code")),
				elements(body.path("consultedGroups")).stream().map((group) -> group.path("code").asString()).toList(),
				elements(body.path("rules")).stream().map(Status::ruleId).toList(), body.path("why").asString(""));
	}

	/// Whether a group has it.
	public boolean isRouted() {
		return this.primary.isPresent();
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
