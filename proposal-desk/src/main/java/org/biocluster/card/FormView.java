package org.biocluster.card;

import java.util.Arrays;
import java.util.List;

import org.biocluster.action.FieldError;
import org.biocluster.card.Field.Choice;
import org.biocluster.card.Field.Kind;
import org.jspecify.annotations.Nullable;

/// A form as a page shows it: with what was typed and what is wrong.
/// @param commandId the identity of the command, however often the form is sent
/// @param attempt what was sent before; null for a fresh form
public record FormView(Form form, String commandId, long version, @Nullable Attempt attempt) {

	public String code() {
		return form.action().code();
	}

	/// Whether the form was sent and came back.
	public boolean isOpen() {
		return attempt != null;
	}

	/// What the field holds: what was typed, otherwise what it began with.
	public String value(Field field) {
		return text(field, 0);
	}

	/// One of the values of a field with several.
	public String text(Field field, int position) {
		Attempt sent = attempt;
		if (sent == null || !sent.typed().containsKey(field.name())) {
			String value = field.value();
			return value == null || position > 0 || sent != null && field.kind() == Kind.CHOICES ? "" : value;
		}
		List<String> typed = sent.typed().get(field.name());
		return typed == null || typed.size() <= position ? "" : typed.get(position);
	}

	/// Whether a choice is the one that was made.
	public boolean isChosen(Field field, Choice choice) {
		Attempt sent = attempt;
		if (field.kind() != Kind.CHOICES) {
			return value(field).equals(choice.value());
		}
		if (sent != null) {
			return sent.typed().getOrDefault(field.name(), List.of()).contains(choice.value());
		}
		String value = field.value();
		return value != null && Arrays.asList(value.split(" ")).contains(choice.value());
	}

	/// Codes of what is wrong with a field.
	public List<String> problems(Field field) {
		return attempt == null ? List.of() : attempt.problemsOf(field);
	}

	public List<FieldError> otherErrors() {
		return attempt == null ? List.of() : attempt.otherErrors(form);
	}

	/// An identifier for a part of the form.
	public String id(Field field) {
		return code() + "-" + field.id();
	}

}
