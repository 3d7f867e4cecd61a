package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// Checks what a command says and collects the names of the fields at fault. Keeps free text out of the history: what goes
/// there is a code of a closed list or of the form of one.
final class Fields {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,63}");

	private static final Pattern INCOMING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./:_\u2116-]{0,63}");

	private static final int SHORTEST_REASON = 20;

	private static final int LONGEST_REASON = 1000;

	private static final int LONGEST_TEXT = 10_000;

	private final List<String> wrong = new ArrayList<>();

	Fields require(String field, boolean right) {
		if (!right) {
			wrong.add(field);
		}
		return this;
	}

	Fields code(String field, @Nullable String value) {
		return require(field, value != null && CODE.matcher(value).matches());
	}

	/// A number as the offices of letters write it, such as `01-12/345`.
	Fields incoming(String field, @Nullable String value) {
		return require(field, value != null && INCOMING.matcher(value).matches());
	}

	Fields codes(String field, Collection<String> values) {
		return require(field, !values.isEmpty() && values.stream().allMatch((value) -> CODE.matcher(value).matches()));
	}

	Fields oneOf(String field, @Nullable String value, Collection<String> allowed) {
		return require(field, value != null && allowed.contains(value));
	}

	/// A reason of 20 to 1000 characters.
	Fields reason(String field, @Nullable Text text) {
		return require(field, text != null && length(text) >= SHORTEST_REASON && length(text) <= LONGEST_REASON);
	}

	/// A reason that may be left out.
	Fields optionalReason(String field, @Nullable Text text) {
		return require(field, text == null || length(text) > 0 && length(text) <= LONGEST_REASON);
	}

	/// At least one text, none empty or too long, no two of one identity.
	Fields texts(String field, List<Text> texts) {
		Set<TextId> ids = new HashSet<>();
		return require(field, !texts.isEmpty() && texts.stream()
			.allMatch((text) -> length(text) > 0 && length(text) <= LONGEST_TEXT && ids.add(text.id())));
	}

	/// A text that may be left out, but not empty or too long.
	Fields optionalText(String field, @Nullable Text text) {
		return text == null ? this : texts(field, List.of(text));
	}

	/// At least one of the texts is Russian.
	Fields russian(String field, List<Text> texts) {
		return require(field, texts.stream().anyMatch((text) -> text.language() == Language.RU));
	}

	/// The decision when everything is right, otherwise the refusal with the fields at
	/// fault.
	Decision orElse(Supplier<Decision> decision) {
		return wrong.isEmpty() ? decision.get() : Decision.Refused.invalid(wrong);
	}

	private static int length(Text text) {
		String value = text.value().strip();
		return value.codePointCount(0, value.length());
	}

}
