package org.biocluster.language.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.biocluster.language.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An object of a JSON document that is read field by field. Every field has to be asked for once before
/// [end][#end()]: what nobody asked for is a mistake of the author, not something to pass over.
public final class StrictObject {

	private final ObjectNode node;

	private final String path;

	private final Set<String> asked = new HashSet<>();

	StrictObject(ObjectNode node, String path) {
		this.node = node;
		this.path = path;
	}

	/// A text that must be there.
	public String text(String field) {
		String text = optionalText(field);
		if (text == null) {
			throw unexpected(field, "This field is missing");
		}
		return text;
	}

	/// A text, or null when the field is not there or null.
	public @Nullable String optionalText(String field) {
		JsonNode value = value(field);
		if (value != null && !value.isString()) {
			throw unexpected(field, "A text is expected");
		}
		return (value != null) ? value.stringValue() : null;
	}

	/// A boolean that must be there.
	public boolean truth(String field) {
		JsonNode value = value(field);
		if (value == null || !value.isBoolean()) {
			throw unexpected(field, "true or false is expected");
		}
		return value.booleanValue();
	}

	/// A whole number that must be there.
	public long number(String field) {
		JsonNode value = value(field);
		if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
			throw unexpected(field, "A whole number is expected");
		}
		return value.longValue();
	}

	/// A whole number of usual size that must be there.
	public int smallNumber(String field) {
		return small(value(field), field);
	}

	/// A list of whole numbers of usual size that must be there.
	public List<Integer> smallNumbers(String field) {
		return elements(field).stream().map((element) -> small(element, field)).toList();
	}

	/// A day such as `2026-12-31` that must be there.
	public LocalDate date(String field) {
		return date(value(field), field);
	}

	/// A list of days that must be there.
	public List<LocalDate> dates(String field) {
		return elements(field).stream().map((element) -> date(element, field)).toList();
	}

	/// A text in both languages that must be there.
	public Bilingual bilingual(String field) {
		return object(field, (texts) -> new Bilingual(texts.text("ru"), texts.text("en")));
	}

	/// A text in both languages, empty when the field is not there.
	public Bilingual optionalBilingual(String field) {
		return (value(field) != null) ? bilingual(field) : Bilingual.EMPTY;
	}

	/// An object that must be there, read to its end.
	public <T> T object(String field, Function<StrictObject, T> reader) {
		return read(value(field), path(field), reader);
	}

	/// An object, read to its end, or null when the field is not there or null.
	public <T> @Nullable T optionalObject(String field, Function<StrictObject, T> reader) {
		return (value(field) != null) ? object(field, reader) : null;
	}

	/// A list of objects that must be there, each read to its end.
	public <T> List<T> list(String field, Function<StrictObject, T> reader) {
		List<T> list = new ArrayList<>();
		for (JsonNode element : elements(field)) {
			list.add(read(element, path(field) + "[" + list.size() + "]", reader));
		}
		return list;
	}

	/// The same, empty when the field is not there or null.
	public <T> List<T> optionalList(String field, Function<StrictObject, T> reader) {
		return (value(field) != null) ? list(field, reader) : List.of();
	}

	/// An object of texts under names that are not fixed.
	public Map<String, String> texts(String field) {
		return object(field, (object) -> {
			Map<String, String> texts = new LinkedHashMap<>();
			object.node.propertyNames().forEach((name) -> texts.put(name, object.text(name)));
			return texts;
		});
	}

	private List<JsonNode> elements(String field) {
		JsonNode value = value(field);
		if (value == null || !value.isArray()) {
			throw unexpected(field, "A list is expected");
		}
		return List.copyOf(value.values());
	}

	private int small(@Nullable JsonNode value, String field) {
		if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
			throw unexpected(field, "A whole number is expected");
		}
		return value.intValue();
	}

	private LocalDate date(@Nullable JsonNode value, String field) {
		if (value == null || !value.isString()) {
			throw unexpected(field, "A day such as 2026-12-31 is expected");
		}
		try {
			return LocalDate.parse(value.stringValue());
		}
		catch (DateTimeParseException _) {
			throw unexpected(field, "A day such as 2026-12-31 is expected");
		}
	}

	private <T> T read(@Nullable JsonNode value, String at, Function<StrictObject, T> reader) {
		if (!(value instanceof ObjectNode found)) {
			throw new UnexpectedJsonException(at, "An object is expected");
		}
		StrictObject object = new StrictObject(found, at);
		T result = reader.apply(object);
		object.end();
		return result;
	}

	/// Nothing else may be in the object.
	public void end() {
		for (String name : this.node.propertyNames()) {
			if (!this.asked.contains(name)) {
				throw new UnexpectedJsonException(path(name), "There is no such field");
			}
		}
	}

	/// The mistake of a field whose value is not one of those expected.
	public UnexpectedJsonException unexpected(String field, String message) {
		return new UnexpectedJsonException(path(field), message);
	}

	private @Nullable JsonNode value(String field) {
		this.asked.add(field);
		JsonNode value = this.node.get(field);
		return (value == null || value.isNull()) ? null : value;
	}

	private String path(String field) {
		return this.path.isEmpty() ? field : this.path + "." + field;
	}

}
