package org.biocluster.policy.json;

import java.util.Locale;
import java.util.Map;

import org.biocluster.deadline.json.TimetableJson;
import org.biocluster.language.Bilingual;
import org.biocluster.language.json.StrictJson;
import org.biocluster.policy.Fallback;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.policy.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays a policy out as a JSON document; what is absent is left out.
final class PolicyDocument {

	private PolicyDocument() {
	}

	static ObjectNode of(Policy policy) {
		ObjectNode document = StrictJson.object();
		document.put("version", policy.version());
		ArrayNode groups = document.putArray("groups");
		policy.groups().forEach((group) -> group(groups.addObject(), group));
		map(document.putObject("sectorGroups"), policy.sectorGroups());
		map(document.putObject("themeGroups"), policy.themeGroups());
		ArrayNode rules = document.putArray("rules");
		policy.rules().forEach((rule) -> rule(rules.addObject(), rule));
		fallback(document.putObject("fallback"), policy.fallback());
		if (policy.deadlines() != null) {
			TimetableJson.write(document.putObject("deadlines"), policy.deadlines());
		}
		return document;
	}

	private static void group(ObjectNode node, Group group) {
		node.put("code", group.code());
		node.put("kind", group.kind().name().toLowerCase(Locale.ROOT));
		optional(node, "parent", group.parent());
		bilingual(node, "name", group.name());
		bilingual(node, "remit", group.remit());
		node.put("active", group.active());
		optional(node, "mergedInto", group.mergedInto());
	}

	private static void rule(ObjectNode node, Rule rule) {
		node.put("id", rule.id());
		node.put("when", rule.when());
		optional(node, "primary", rule.primary());
		optional(node, "consulted", rule.consulted());
		optional(node, "informed", rule.informed());
		bilingual(node, "why", rule.why());
	}

	private static void fallback(ObjectNode node, Fallback fallback) {
		node.put("id", fallback.id());
		node.put("primary", fallback.primary());
		bilingual(node, "why", fallback.why());
	}

	private static void map(ObjectNode node, Map<String, String> map) {
		map.forEach(node::put);
	}

	private static void bilingual(ObjectNode node, String field, Bilingual text) {
		node.putObject(field).put("ru", text.ru()).put("en", text.en());
	}

	private static void optional(ObjectNode node, String field, @Nullable String value) {
		if (value != null) {
			node.put(field, value);
		}
	}

}
