package org.biocluster.card;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// One field of a form.
/// @param name where its value stands in the command, parts separated by dots; what follows a `#` only tells fields of one
/// place apart
/// @param choices what can be chosen; empty where something is typed
/// @param only codes of the form's deciding choice for which the field counts; empty for all
/// @param value what it holds before anybody types
public record Field(String name, Kind kind, boolean required, List<Choice> choices, Set<String> only,
		@Nullable String value) {

	public Field {
		choices = List.copyOf(choices);
		only = Set.copyOf(only);
	}

	static Field of(String name, Kind kind) {
		return new Field(name, kind, true, List.of(), Set.of(), null);
	}

	static Field words(String name) {
		return of(name, Kind.WORDS);
	}

	static Field hidden(String name, String value) {
		return of(name, Kind.HIDDEN).holding(value);
	}

	static Field choice(String name, List<Choice> choices) {
		return new Field(name, Kind.CHOICE, true, choices, Set.of(), null);
	}

	Field optional() {
		return new Field(name, kind, false, choices, only, value);
	}

	Field holding(@Nullable String given) {
		return new Field(name, kind, required, choices, only, given);
	}

	/// Counts only when one of these codes is chosen above it.
	Field onlyFor(String... codes) {
		return new Field(name, kind, false, choices, Set.of(codes), value);
	}

	/// Where its value stands in the command.
	public String path() {
		int mark = name.indexOf('#');
		return mark < 0 ? name : name.substring(0, mark);
	}

	/// The form of the name that identifiers may have.
	public String id() {
		return name.replace('.', '-').replace('#', '-');
	}

	/// How a field is filled in.
	public enum Kind {

		/// A line.
		LINE,
		/// Several lines.
		WORDS,
		/// Several texts, each with several lines.
		TEXTS,
		/// A day.
		DATE,
		/// One code.
		CHOICE,
		/// Any number of codes.
		CHOICES,
		/// Known already.
		HIDDEN,
		/// A number that is known already.
		NUMBER

	}

	/// One thing that can be chosen.
	public record Choice(String value, String label) {
	}

}
