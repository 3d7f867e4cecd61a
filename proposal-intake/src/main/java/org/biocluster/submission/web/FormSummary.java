package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.problem.ProblemWords;

/// Everything that was filled in, in words, for a last look. Thread-safe.
public final class FormSummary {

	private static final List<String> FIELDS = List.of("type", "aspect", "title", "body", "effect", "sectors",
			"crossSector", "themes", "counterparts", "counterpartName", "participationForm", "due", "documents",
			"otherDocument", "projectStage", "demandEvidence", "related", "language", "organisationType",
			"organisationName", "region", "regionName", "submitter.surname", "submitter.givenName",
			"submitter.patronymic", "submitter.position", "submitter.email", "submitter.phone", "consents.publishable",
			"joinGroups");

	private final ProblemWords words;

	public FormSummary(ProblemWords words) {
		this.words = words;
	}

	/// What a field is called.
	public String label(String field, Language language) {
		return this.words.label(field, language);
	}

	/// What a step says; fields without a value are left out.
	List<Part> parts(FormStep step, FormValues values, FormLists lists, Language language) {
		return parts(values, lists, language).stream()
			.filter((part) -> FormStep.ofField(part.field()) == step)
			.toList();
	}

	/// All that it says.
	public List<Part> parts(FormValues values, FormLists lists, Language language) {
		boolean named = !values.value("identity").equals("without");
		List<Part> parts = new ArrayList<>();
		for (String field : FIELDS) {
			List<String> filled = values.list(field)
				.stream()
				.filter((value) -> !value.isBlank())
				.map((value) -> lists.name(field, value))
				.toList();
			if (!filled.isEmpty() && (named || !isOfPerson(field))) {
				parts.add(new Part(field, this.words.label(field, language), filled));
			}
		}
		return parts;
	}

	private static boolean isOfPerson(String field) {
		return field.startsWith("submitter.") || field.startsWith("consents.");
	}

	/// One field in words.
	public record Part(String field, String label, List<String> values) {

		/// Shows nothing of what was typed.
		@Override
		public String toString() {
			return "Part[" + this.field + "]";
		}

	}

}
