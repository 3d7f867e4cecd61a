package org.biocluster.projection.jdbc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.biocluster.proposal.Classification;
import org.biocluster.text.TextRecord;
import org.jspecify.annotations.Nullable;

/// How views keep the parts of a proposal that several of them show: values by the names that their statements use, or in the
/// order of these names.
public final class Columns {

	private static final List<String> CONTENT = List.of("type", "aspect", "sectors", "cross", "themes", "organisation",
			"region", "documents", "counterparts", "participation", "stage", "due", "related", "join");

	private static final List<String> TEXT = List.of("proposal", "text", "kind", "language", "value");

	private Columns() {
	}

	/// `type`, `aspect`, `sectors`, `cross`, `themes`, `organisation`, `region`,
	/// `documents`, `counterparts`, `participation`, `stage`, `due`, `related` and
	/// `join`; lists are arrays of text.
	public static Map<String, @Nullable Object> of(Classification content) {
		return named(CONTENT, values(content));
	}

	/// The same without the names.
	public static List<@Nullable Object> values(Classification content) {
		return Arrays.asList(content.type(), content.aspect(), array(content.sectors()), content.crossSector(),
				array(content.themes()), content.organisationType(), content.region(), array(content.documents()),
				array(content.counterparts()), content.participationForm(), content.projectStage(), content.due(),
				Objects.toString(content.related(), null), array(content.joinGroups()));
	}

	/// `proposal`, `text`, `kind`, `language` and `value`.
	public static Map<String, @Nullable Object> of(TextRecord text) {
		return named(TEXT, values(text));
	}

	/// The same without the names.
	public static List<@Nullable Object> values(TextRecord text) {
		// PostgreSQL's text takes no NUL; nobody can see one either.
		return Arrays.asList(text.proposalId().value(), text.text().id().value(), text.text().kind().name(),
				text.text().language().code(), text.text().value().replace("\0", ""));
	}

	private static Map<String, @Nullable Object> named(List<String> names, List<@Nullable Object> values) {
		Map<String, @Nullable Object> named = new HashMap<>();
		for (int place = 0; place < names.size(); place++) {
			named.put(names.get(place), values.get(place));
		}
		return named;
	}

	private static String[] array(List<String> codes) {
		return codes.toArray(String[]::new);
	}

}
