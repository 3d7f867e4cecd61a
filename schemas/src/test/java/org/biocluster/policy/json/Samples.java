package org.biocluster.policy.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked examples and sample proposals with their expected outcome.
final class Samples {

	private Samples() {
	}

	record Sample(String id, Attributes attributes, Expected expected) {

		@Override
		public String toString() {
			return this.id;
		}

	}

	record Expected(String primary, List<String> consulted, List<String> rules, List<String> flags) {
	}

	static Stream<Sample> all() {
		JsonNode root = root();
		List<Sample> samples = new ArrayList<>();
		for (String section : List.of("workedExamples", "proposals")) {
			for (JsonNode node : root.get(section).values()) {
				samples.add(new Sample(node.get("id").asString(), attributes(node), expected(node.get("expected"))));
				if (node.has("retype")) {
					samples.add(new Sample(node.get("id").asString() + " re-typed", retyped(node),
							expected(node.get("expectedAfterRetype"))));
				}
			}
		}
		return samples.stream();
	}

	private static Attributes attributes(JsonNode node) {
		return attributes(node, node);
	}

	private static Attributes retyped(JsonNode node) {
		return attributes(node, node.get("retype"));
	}

	private static Attributes attributes(JsonNode node, JsonNode kind) {
		return new Attributes(kind.get("type").asString(), kind.get("aspect").asStringOpt().orElse(null),
				strings(node.get("sectors")), node.get("crossSector").booleanValue(), strings(node.get("themes")),
				node.get("organisationType").asString(), node.path("region").asString("RU-MOW"),
				Language.ofCode(node.path("language").asString("ru")).orElseThrow(), "web",
				node.path("title").asString(""), node.path("body").asString(""));
	}

	private static Expected expected(JsonNode node) {
		return new Expected(node.get("primary").asString(), strings(node.get("consulted")), strings(node.get("rules")),
				node.has("flags") ? strings(node.get("flags")) : List.of());
	}

	private static List<String> strings(JsonNode node) {
		return node.valueStream().map(JsonNode::asString).toList();
	}

	private static JsonNode root() {
		try (InputStream stream = Samples.class.getResourceAsStream("/org/biocluster/samples/samples.json")) {
			return JsonMapper.shared().readTree(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
