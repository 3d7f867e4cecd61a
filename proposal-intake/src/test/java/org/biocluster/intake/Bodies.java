package org.biocluster.intake;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Bodies of submissions for tests.
final class Bodies {

	static final String BODY = "Предлагаем включить производство промышленных ферментов в число приоритетных направлений. "
			+ "В регионе есть научные коллективы и потребители, но нет опытного производства.";

	private Bodies() {
	}

	/// Correct and complete.
	static ObjectNode valid() {
		ObjectNode body = RunningIntake.JSON.createObjectNode();
		body.put("type", "priority-direction")
			.put("title", "Признать промышленные ферменты приоритетом")
			.put("body", BODY);
		body.set("sectors", strings("industrial"));
		body.put("crossSector", false).set("themes", strings());
		body.put("organisationType", "company").put("organisationName", "Биотехнологическая компания");
		body.put("region", "RU-MOW").put("language", "ru").put("confirmedUnrestricted", true);
		body.putObject("submitter")
			.put("surname", "Иванова")
			.put("givenName", "Анна")
			.put("email", "anna@biocluster.example");
		body.putObject("consents").put("personalData", true).put("publication", false);
		return body;
	}

	/// Correct, in the mode without personal data.
	static ObjectNode withoutPerson() {
		ObjectNode body = valid();
		body.remove(List.of("submitter", "consents", "organisationName"));
		return body;
	}

	static ObjectNode with(String path, JsonNode value) {
		ObjectNode body = valid();
		int dot = path.indexOf('.');
		if (dot < 0) {
			body.set(path, value);
		}
		else {
			((ObjectNode) body.get(path.substring(0, dot))).set(path.substring(dot + 1), value);
		}
		return body;
	}

	static ObjectNode with(String path, String value) {
		return with(path, RunningIntake.JSON.getNodeFactory().stringNode(value));
	}

	static ArrayNode strings(String... values) {
		ArrayNode array = RunningIntake.JSON.createArrayNode();
		for (String value : values) {
			array.add(value);
		}
		return array;
	}

}
