package org.biocluster.card;

import java.util.List;
import java.util.Map;

import org.biocluster.inbox.InboxSearch;
import org.biocluster.language.Language;
import org.biocluster.wording.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes the JSON of a command from what was typed into its form, so that pages and programs go the same way. What is
/// empty is not said.
/// @param typed the values by the names of fields
public record FormBody(Form form, Map<String, List<String>> typed, Messages messages) {

	/// The field that names a ready text for reasons that were left empty.
	static final String TEMPLATE = "template";

	private static final String REASONS = "decision.reasons.";

	/// A number that people write in any spelling.
	static final String MERGE = "decision.target#merge";

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	/// The fields of the command.
	public ObjectNode json() {
		ObjectNode body = JSON.objectNode();
		String chosen = value(form.decider());
		for (Field field : form.fields()) {
			if (!field.name().equals(TEMPLATE) && (field.only().isEmpty() || field.only().contains(chosen))) {
				put(body, field);
			}
		}
		return body;
	}

	private void put(ObjectNode body, Field field) {
		switch (field.kind()) {
			case LINE, DATE, CHOICE, HIDDEN, WORDS -> text(body, field.path(), said(field));
			case NUMBER -> number(body, field.name());
			case CHOICES, TEXTS -> several(body, field.name());
		}
	}

	private String said(Field field) {
		String typedValue = value(field.name());
		if (field.name().equals(MERGE)) {
			return InboxSearch.parse(typedValue).map(InboxSearch::number).orElse(typedValue.strip());
		}
		String template = value(TEMPLATE);
		if (!typedValue.isBlank() || template.isEmpty() || !field.name().startsWith(REASONS)) {
			return field.kind() == Field.Kind.WORDS ? typedValue : typedValue.strip();
		}
		Language language = Language.ofCode(field.name().substring(REASONS.length())).orElse(Language.RU);
		return messages.has("template.text." + template) ? messages.in(language, "template.text." + template) : "";
	}

	private static void text(ObjectNode body, String name, String value) {
		if (!value.isBlank()) {
			parent(body, name).put(last(name), value);
		}
	}

	private void number(ObjectNode body, String name) {
		String value = value(name);
		if (value.matches("\\d{1,15}")) {
			parent(body, name).put(last(name), Long.parseLong(value));
		}
	}

	private void several(ObjectNode body, String name) {
		ArrayNode values = JSON.arrayNode();
		typed.getOrDefault(name, List.of()).stream().filter((value) -> !value.isBlank()).forEach(values::add);
		if (!values.isEmpty()) {
			parent(body, name).set(last(name), values);
		}
	}

	private static ObjectNode parent(ObjectNode body, String name) {
		ObjectNode parent = body;
		String[] parts = name.split("\\.");
		for (int i = 0; i < parts.length - 1; i++) {
			parent = parent.withObject("/" + parts[i]);
		}
		return parent;
	}

	private static String last(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private String value(String name) {
		List<String> values = typed.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.getFirst();
	}

}
