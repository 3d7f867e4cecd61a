package org.biocluster.endtoend;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.biocluster.testsupport.system.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Combinations of codes that no sample has, with the routing that the rules' text demands.
final class UnseenCombinations {

	private UnseenCombinations() {
	}

	static Stream<Sample> all() {
		return Stream.of(
				direction("U01", List.of("genetic-engineering"), "programme",
						List.of("secretariat", "regulation-standards"), List.of("R10", "R15")),
				direction("U02", List.of("biopharmaceuticals", "biomedicine"), "pharma-biomedicine",
						List.of("programme"), List.of("R09", "R13")),
				direction("U03", List.of("environmental", "bioenergy"), "ecology-waste",
						List.of("programme", "bioenergy", "coordination-authorities"), List.of("R09", "R13", "R17")),
				new Sample("U04",
						json(Map.of("type", "support-measure", "aspect", "interaction", "sectors",
								List.of("environmental", "bioenergy"))),
						"coordination-authorities", List.of("ecology-waste", "bioenergy"),
						List.of("R07", "R13", "R17")));
	}

	private static Sample direction(String id, List<String> sectors, String primary, List<String> consulted,
			List<String> rules) {
		return new Sample(id, json(Map.of("type", "priority-direction", "sectors", sectors)), primary, consulted,
				rules);
	}

	private static JsonNode json(Map<String, Object> fields) {
		return JsonMapper.shared().valueToTree(fields);
	}

}
