package org.biocluster.projection.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.biocluster.proposal.Classification;
import org.biocluster.text.TextRecord;
import org.jspecify.annotations.Nullable;

/// How views keep the parts of a proposal that several of them show: values by the names that their statements use.
public final class Columns {

	private Columns() {
	}

	/// `type`, `aspect`, `sectors`, `cross`, `themes`, `organisation`, `region`,
	/// `documents`, `counterparts`,
	/// `participation`, `stage`, `due`, `related` and `join`; lists are arrays of text.
	public static Map<String, @Nullable Object> of(Classification content) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("type", content.type());
		values.put("aspect", content.aspect());
		values.put("sectors", content.sectors().toArray(String[]::new));
		values.put("cross", content.crossSector());
		values.put("themes", content.themes().toArray(String[]::new));
		values.put("organisation", content.organisationType());
		values.put("region", content.region());
		values.put("documents", content.documents().toArray(String[]::new));
		values.put("counterparts", content.counterparts().toArray(String[]::new));
		values.put("participation", content.participationForm());
		values.put("stage", content.projectStage());
		values.put("due", content.due());
		values.put("related", Objects.toString(content.related(), null));
		values.put("join", content.joinGroups().toArray(String[]::new));
		return values;
	}

	/// `proposal`, `text`, `kind`, `language` and `value`.
	public static Map<String, Object> of(TextRecord text) {
		// PostgreSQL's text takes no NUL; nobody can see one either.
		return Map.of("proposal", text.proposalId().value(), "text", text.text().id().value(), "kind",
				text.text().kind().name(), "language", text.text().language().code(), "value",
				text.text().value().replace("\0", ""));
	}

}
