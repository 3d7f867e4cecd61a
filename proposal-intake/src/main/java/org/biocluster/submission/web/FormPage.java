package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.biocluster.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/// The form as it is shown: what was typed, what is wrong with it, and what happened to the last attempt.
///
/// @param key under which it will be sent
/// @param notice the key of the words about the last attempt; null on a fresh form
public record FormPage(FormValues values, List<Error> errors, String key, @Nullable String notice) {

	private static final String[] MORE = { "documents", "otherDocument", "counterparts", "counterpartName",
			"participationForm", "due", "projectStage", "demandEvidence", "related", "joinGroups" };

	public FormPage {
		errors = List.copyOf(errors);
	}

	/// The first message about a field; null when it is fine.
	public @Nullable String error(String field) {
		return this.errors.stream()
			.filter((error) -> error.field().equals(field))
			.map(Error::message)
			.findFirst()
			.orElse(null);
	}

	/// `true` for a field with a message; null leaves the attribute out.
	public @Nullable String invalid(String field) {
		return (error(field) != null) ? "true" : null;
	}

	/// The identity of a field's element.
	public String id(String field) {
		return field.replace('.', '-');
	}

	/// Which elements describe a field to a screen reader; null when there are none.
	/// @param help whether the field has a help text
	public @Nullable String describedBy(String field, boolean help) {
		List<String> ids = new ArrayList<>();
		if (help) {
			ids.add(id(field) + "-help");
		}
		if (error(field) != null) {
			ids.add(id(field) + "-error");
		}
		return ids.isEmpty() ? null : String.join(" ", ids);
	}

	/// How many fields have to be corrected.
	public int errorCount() {
		return (int) this.errors.stream().map(Error::field).distinct().count();
	}

	/// Whether the part with further details has something to show.
	public boolean moreFilled() {
		boolean wrong = Arrays.stream(MORE).anyMatch((field) -> error(field) != null);
		return wrong || this.values.anyOf(MORE);
	}

	/// A message about a field.
	public record Error(String field, String code, String message) {

		static Error of(FieldProblem problem, String message) {
			return new Error(problem.field(), problem.code(), message);
		}

	}

}
