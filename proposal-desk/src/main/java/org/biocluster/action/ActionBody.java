package org.biocluster.action;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.biocluster.deadline.Deadlines;
import org.biocluster.language.Language;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads the fields of a command and collects every mistake. What is asked for and wrong comes back as something
/// harmless; [#errors()] says that the command is not to be sent.
final class ActionBody {

	private static final Text NO_TEXT_YET = new Text(new TextId(new UUID(0, 0)), TextKind.OTHER, Language.RU, "", "");

	private static final Pattern ADDRESS = Pattern
		.compile("[A-Za-z0-9#$&'*+/=?^_{|}~.-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

	private final JsonNode node;

	private final String path;

	private final ActionTexts texts;

	private final List<FieldError> errors;

	private final Set<String> read = new HashSet<>();

	private final List<ActionBody> parts = new ArrayList<>();

	private ActionBody(JsonNode node, String path, ActionTexts texts, List<FieldError> errors) {
		this.node = node;
		this.path = path;
		this.texts = texts;
		this.errors = errors;
	}

	static ActionBody of(JsonNode object, ActionTexts texts) {
		return new ActionBody(object, "", texts, new ArrayList<>());
	}

	/// Everything that is wrong, fields that nobody asked for included.
	List<FieldError> errors() {
		List<FieldError> all = new ArrayList<>(errors);
		addUnknown(all);
		return all;
	}

	boolean has(String name) {
		return !value(name).isMissingNode();
	}

	/// A code that has to be there.
	String code(String name) {
		String code = optional(name);
		return code == null ? wrong(name, FieldError.REQUIRED, "") : code;
	}

	/// One line without blanks around it; empty where it may be missing and is.
	/// @param shortest 0 for one that may be missing
	String line(String name, int shortest, int longest) {
		String typed = optional(name);
		String line = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
		if (line.isEmpty() && shortest > 0) {
			return wrong(name, FieldError.REQUIRED, "");
		}
		boolean fits = line.codePointCount(0, line.length()) <= longest;
		return fits && ActionTexts.isKeepable(line) && line.lines().count() <= 1 ? line
				: wrong(name, FieldError.NOT_VALID, "");
	}

	/// An address that mail can be sent to.
	String address(String name) {
		String line = line(name, 1, 254);
		return line.isEmpty() || ADDRESS.matcher(line).matches() ? line : wrong(name, FieldError.NOT_VALID, "");
	}

	@Nullable String optional(String name) {
		JsonNode value = value(name);
		if (value.isMissingNode()) {
			return null;
		}
		return value.isString() ? value.stringValue() : wrong(name, "wrong-type", "");
	}

	List<String> codes(String name) {
		List<String> codes = new ArrayList<>();
		JsonNode value = value(name);
		if (!value.isMissingNode() && !value.isArray()) {
			return wrong(name, "wrong-type", List.of());
		}
		value.forEach((item) -> codes.add(item.isString() ? item.stringValue() : wrong(name, "wrong-type", "")));
		return codes;
	}

	boolean flag(String name, boolean otherwise) {
		JsonNode value = value(name);
		if (value.isMissingNode()) {
			return otherwise;
		}
		return value.isBoolean() ? value.booleanValue() : wrong(name, "wrong-type", otherwise);
	}

	long number(String name, long otherwise) {
		JsonNode value = value(name);
		if (value.isMissingNode()) {
			return otherwise;
		}
		return value.canConvertToLong() && value.isIntegralNumber() ? value.longValue()
				: wrong(name, "wrong-type", otherwise);
	}

	/// A date as `2026-11-26`.
	@Nullable LocalDate date(String name) {
		return parsed(name, LocalDate::parse, null);
	}

	/// A time as `2026-11-26T12:00:00Z`, or a date, which lasts until its end in Moscow.
	Instant time(String name, @Nullable Instant otherwise) {
		Instant time = parsed(name, ActionBody::time, otherwise);
		return time == null ? wrong(name, FieldError.REQUIRED, Instant.EPOCH) : time;
	}

	/// A text that has to be there.
	Text text(String name, TextKind kind) {
		Text text = optionalText(name, kind);
		return text == null ? wrong(name, FieldError.REQUIRED, NO_TEXT_YET) : text;
	}

	@Nullable Text optionalText(String name, TextKind kind) {
		List<Text> all = texts(name, kind);
		return all.isEmpty() ? null : all.getFirst();
	}

	/// One text in Russian as a string, or in both languages as `{"ru": …, "en": …}`, or
	/// several Russian ones as an array.
	List<Text> texts(String name, TextKind kind) {
		JsonNode value = value(name);
		List<Text> all = new ArrayList<>();
		if (value.isArray()) {
			for (int position = 0; position < value.size(); position++) {
				add(all, name + "[" + position + "]", kind, Language.RU, value.get(position));
			}
		}
		else if (value.isObject()) {
			ActionBody languages = part(name);
			for (Language language : Language.values()) {
				if (languages.has(language.code())) {
					add(all, name, kind, language, languages.value(language.code()));
				}
			}
		}
		else if (!value.isMissingNode()) {
			add(all, name, kind, Language.RU, value);
		}
		return all;
	}

	/// A part with fields of its own; an empty one where it is missing.
	ActionBody part(String name) {
		JsonNode value = value(name);
		if (!value.isMissingNode() && !value.isObject()) {
			wrong(name, "wrong-type", "");
		}
		ActionBody part = new ActionBody(value, path + name + ".", texts, errors);
		parts.add(part);
		return part;
	}

	<T extends @Nullable Object> T wrong(String name, String code, T instead) {
		errors.add(new FieldError(path + name, code));
		return instead;
	}

	private void add(List<Text> all, String name, TextKind kind, Language language, JsonNode value) {
		if (!value.isString()) {
			wrong(name, "wrong-type", "");
		}
		else if (!ActionTexts.isKeepable(value.stringValue())) {
			wrong(name, "characters", "");
		}
		else {
			all.add(texts.of(path + name, kind, language, value.stringValue()));
		}
	}

	private <T> @Nullable T parsed(String name, Function<String, T> parser, @Nullable T otherwise) {
		String text = optional(name);
		if (text == null) {
			return otherwise;
		}
		try {
			return parser.apply(text);
		}
		catch (DateTimeParseException ex) {
			return wrong(name, "wrong-form", otherwise);
		}
	}

	private static Instant time(String text) {
		return text.length() == 10 ? Deadlines.endOf(LocalDate.parse(text)) : Instant.parse(text);
	}

	/// Null says the same as nothing.
	private JsonNode value(String name) {
		read.add(name);
		JsonNode value = node.path(name);
		return value.isNull() ? MissingNode.getInstance() : value;
	}

	private void addUnknown(List<FieldError> all) {
		node.propertyNames()
			.stream()
			.filter((name) -> !read.contains(name))
			.forEach((name) -> all.add(new FieldError(path + name, "unknown-field")));
		parts.forEach((part) -> part.addUnknown(all));
	}

}
