package org.biocluster.taxonomy.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import org.biocluster.language.json.StrictJson;
import org.biocluster.language.json.StrictObject;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.Term;
import org.biocluster.taxonomy.TermList;
import org.jspecify.annotations.Nullable;

/// The reference lists that the product comes with.
public final class TaxonomyJson {

	private static final String RESOURCE = "/org/biocluster/taxonomy/taxonomy.json";

	private TaxonomyJson() {
	}

	/// Reads the lists; a mistake in them is a defect of the product.
	public static Taxonomy shipped() {
		try (InputStream stream = TaxonomyJson.class.getResourceAsStream(RESOURCE)) {
			if (stream == null) {
				throw new IllegalStateException("The product is incomplete: " + RESOURCE + " is missing");
			}
			return read(StrictJson.read(stream.readAllBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Taxonomy read(StrictObject lists) {
		Taxonomy taxonomy = new Taxonomy(terms(lists, "types"), terms(lists, "agenda"), terms(lists, "aspects"),
				terms(lists, "sectors"), terms(lists, "themes"), terms(lists, "organisationTypes"),
				terms(lists, "regions"), terms(lists, "documents"), terms(lists, "counterparts"),
				terms(lists, "participationForms"), terms(lists, "projectStages"), terms(lists, "directionKinds"),
				terms(lists, "programmeSections"), terms(lists, "rejectionGrounds"), terms(lists, "statuses"),
				terms(lists, "decisionCodes"));
		lists.end();
		return taxonomy;
	}

	private static TermList terms(StrictObject lists, String field) {
		return new TermList(lists.list(field, (term) -> new Term(term.text("code"), term.bilingual("name"),
				term.optionalBilingual("help"), date(term.optionalText("retiredOn")))));
	}

	private static @Nullable LocalDate date(@Nullable String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

}
