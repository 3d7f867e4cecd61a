package org.biocluster.language.json;

import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads whole documents and writes them in one stable form: two spaces, one entry per line, no trailing blanks.
public final class StrictJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private StrictJson() {
	}

	/// The object that the document consists of.
	public static StrictObject read(byte[] document) {
		return read(new String(document, StandardCharsets.UTF_8));
	}

	/// The object that the document consists of.
	public static StrictObject read(String document) {
		try {
			JsonNode root = MAPPER.readTree(document);
			if (root instanceof ObjectNode object) {
				return new StrictObject(object, "");
			}
			throw new UnexpectedJsonException("", "An object is expected");
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			String where = (place != null) ? " at line " + place.getLineNr() + ", column " + place.getColumnNr() : "";
			throw new UnexpectedJsonException("", "Not valid JSON" + where + ": " + ex.getOriginalMessage());
		}
	}

	/// An empty object to fill and [write][#write(ObjectNode)].
	public static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	/// The document's stable text, with a line break at the end.
	public static String write(ObjectNode document) {
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		Separators separators = new Separators().withObjectNameValueSpacing(Spacing.AFTER)
			.withArrayEmptySeparator("")
			.withObjectEmptySeparator("");
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators).withArrayIndenter(indenter)
			.withObjectIndenter(indenter);
		return MAPPER.writer().with(printer).writeValueAsString(document) + "\n";
	}

}
