package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.biocluster.problem.FieldProblem;
import org.biocluster.submission.TextField;
import org.jspecify.annotations.Nullable;

/// The form as it is shown: what was typed, what is wrong with it, and what happened to the last attempt.
///
/// @param key under which it will be sent
/// @param notice the key of the words about the last attempt; null on a fresh form
/// @param draft where it is kept; null while there is nothing to keep
public record FormPage(FormValues values, List<Error> errors, String key, @Nullable String notice, FormStep step,
		@Nullable DraftNote draft) {

	private static final String[] MORE = { "documents", "otherDocument", "projectStage", "demandEvidence", "related" };

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

	/// The longest text that a field takes, in code points; null where there is no such
	/// field.
	public @Nullable Integer limit(String field) {
		return Arrays.stream(TextField.values())
			.filter((text) -> text.path().equals(field))
			.map(TextField::max)
			.findFirst()
			.orElse(null);
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

	/// Errors of this step, which the page can lead to.
	public List<Error> errorsHere() {
		return this.errors.stream().filter((error) -> FormStep.ofField(error.field()) == this.step).toList();
	}

	/// Errors of other steps, with the step that asks for the field.
	public List<Error> errorsElsewhere() {
		return this.errors.stream().filter((error) -> FormStep.ofField(error.field()) != this.step).toList();
	}

	/// The step that asks for a field.
	public String stepOf(String field) {
		return FormStep.ofField(field).code();
	}

	/// What goes along unseen.
	public List<FormValues.Carried> carried() {
		return this.values
			.carried((field) -> FormStep.ofField(field) == this.step && !field.equals(FormValues.LATE_LINK));
	}

	/// Everything that was typed, for a page that asks for nothing.
	public List<FormValues.Carried> everything() {
		return this.values.carried((_) -> false);
	}

	/// The same page with what is known of its draft.
	FormPage kept(@Nullable DraftNote note) {
		return new FormPage(this.values, this.errors, this.key, this.notice, this.step, note);
	}

	/// The same page with a value that nobody typed.
	FormPage with(String field, String value) {
		return new FormPage(this.values.with(field, List.of(value)), this.errors, this.key, this.notice, this.step,
				this.draft);
	}

	/// The same page with something to say.
	FormPage noticed(String words) {
		return new FormPage(this.values, this.errors, this.key, words, this.step, this.draft);
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
