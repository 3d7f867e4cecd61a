package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sample proposal or worked example with the routing that it must get.
///
/// @param proposal as it stands in the file, without title and text for worked examples
public record Sample(String id, JsonNode proposal, String primary, List<String> consulted, List<String> rules) {

	private static final String RESOURCE = "/org/biocluster/samples/samples.json";

	private static final List<String> FIELDS = List.of("type", "aspect", "sectors", "crossSector", "themes",
			"organisationType", "organisationName", "region", "language", "title", "body");

	/// All worked examples and samples.
	public static List<Sample> all() {
		try (InputStream bytes = Sample.class.getResourceAsStream(RESOURCE)) {
			JsonNode file = JsonMapper.shared().readTree(bytes);
			return Stream.of(file.path("workedExamples"), file.path("proposals"))
				.flatMap((list) -> StreamSupport.stream(list.spliterator(), false))
				.map(Sample::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// A complete submission of this sample from an address.
	public Submission submission(String address) {
		Submission submission = Submission.valid(address);
		for (String field : FIELDS) {
			JsonNode value = this.proposal.get(field);
			if (value != null) {
				submission = value.isNull() ? submission.without(field) : submission.with(field, value);
			}
		}
		if (this.proposal.path("organisationType").asString().equals("individual-expert")) {
			submission = submission.without("organisationName");
		}
		if (this.proposal.path("aspect").asString("").equals("interaction")) {
			submission = submission.with("counterparts", List.of("federal-body"));
		}
		return submission;
	}

	@Override
	public String toString() {
		return this.id;
	}

	private static Sample of(JsonNode sample) {
		JsonNode expected = sample.path("expected");
		return new Sample(sample.path("id").asString(), sample, expected.path("primary").asString(),
				texts(expected.path("consulted")), texts(expected.path("rules")));
	}

	private static List<String> texts(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
	}

}
