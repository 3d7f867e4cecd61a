package org.biocluster.testsupport.system;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The body of a submission; every change makes a copy.
///
/// @param body JSON of the external contract
/// @param key the Idempotency-Key, if one is sent
public record Submission(ObjectNode body, Optional<String> key) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String TITLE = "Признать промышленные ферменты приоритетом кластера";

	private static final String BODY = "Предлагаем включить производство промышленных ферментов в число приоритетных направлений. "
			+ "В регионе есть научные коллективы и потребители, но нет опытного производства полного цикла.";

	/// Complete and correct, for the group of industrial biotechnology, from an address
	/// of its own.
	public static Submission valid(String address) {
		ObjectNode body = JSON.createObjectNode();
		body.put("type", "priority-direction").put("title", TITLE).put("body", BODY);
		body.set("sectors", JSON.valueToTree(List.of("industrial")));
		body.put("crossSector", false).set("themes", JSON.createArrayNode());
		body.put("organisationType", "company").put("organisationName", "Биотехнологическая компания");
		body.put("region", "RU-MOW").put("language", "ru").put("confirmedUnrestricted", true);
		body.putObject("submitter").put("surname", "Иванова").put("givenName", "Анна").put("email", address);
		body.putObject("consents").put("personalData", true).put("publication", false);
		return new Submission(body, Optional.empty());
	}

	/// With another value of a field.
	public Submission with(String field, Object value) {
		ObjectNode changed = this.body.deepCopy();
		changed.set(field, JSON.valueToTree(value));
		return new Submission(changed, this.key);
	}

	/// Without a field.
	public Submission without(String field) {
		ObjectNode changed = this.body.deepCopy();
		changed.remove(field);
		return new Submission(changed, this.key);
	}

	/// Sent with this Idempotency-Key.
	public Submission withKey(String idempotencyKey) {
		return new Submission(this.body, Optional.of(idempotencyKey));
	}

	/// The language of the proposal.
	public String language() {
		return this.body.path("language").asString();
	}

	/// The body as sent.
	public String json() {
		return this.body.toString();
	}

}
