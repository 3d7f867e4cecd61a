package org.biocluster.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One sample as it is sent.
///
/// @param id name in the file of samples
/// @param body JSON of the public interface
record SampleProposal(String id, String body) {

	private static final String FILE = "org/biocluster/samples/samples.json";

	private static final List<String> COPIED = List.of("type", "aspect", "title", "body", "sectors", "crossSector",
			"themes", "organisationType", "organisationName", "region", "language");

	static List<SampleProposal> in(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile());
				InputStream bytes = file.getInputStream(file.getJarEntry(FILE))) {
			return StreamSupport.stream(JsonMapper.shared().readTree(bytes).path("proposals").spliterator(), false)
				.map(SampleProposal::of)
				.toList();
		}
	}

	private static SampleProposal of(JsonNode sample) {
		String id = sample.path("id").asString();
		ObjectNode body = JsonMapper.shared().createObjectNode();
		COPIED.forEach((field) -> {
			if (!sample.path(field).isMissingNode() && !sample.path(field).isNull()) {
				body.set(field, sample.path(field));
			}
		});
		if (body.path("organisationType").asString().equals("individual-expert")) {
			body.remove("organisationName");
		}
		if (body.path("aspect").asString("").equals("interaction")) {
			body.putArray("counterparts").add("federal-body");
		}
		// A role instead of an invented person.
		body.putObject("submitter")
			.put("surname", "Эксперт")
			.put("givenName", "Образец")
			.put("email", "expert-" + id.toLowerCase(Locale.ROOT) + "@biocluster.example");
		body.putObject("consents").put("personalData", true).put("publication", false);
		body.put("confirmedUnrestricted", true);
		return new SampleProposal(id, body.toString());
	}

	/// The same at every start, so that a sample is never there twice.
	String key() {
		return "sample-proposal-" + this.id;
	}

}
