package org.biocluster.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.biocluster.language.Language;
import org.biocluster.paper.Paper.Column;
import org.biocluster.wording.Messages;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;

/// Writes papers in the reader's language.
/// @param words of the reader
public record Papers(Words words) {

	private static final String NONE = "—";

	/// @param heading what the paper is of
	/// @param notes below the table
	public Paper of(PaperKind kind, List<RegisterEntry> entries, String heading, List<String> notes) {
		List<RegisterEntry> ordered = kind == PaperKind.AGENDA ? byQuestion(entries) : entries;
		List<List<String>> rows = IntStream.range(0, ordered.size())
			.mapToObj((position) -> row(kind, position + 1, ordered.get(position)))
			.toList();
		return new Paper(say("paper." + kind.code()), heading, columns(kind), rows, notes);
	}

	private List<Column> columns(PaperKind kind) {
		return switch (kind) {
			case SUMMARY -> columns("order", 5, "number", 17, "author", 28, "proposal", 45, "position", 28, "reasons",
					50, "protocol", 22);
			case AGENDA -> columns("item", 9, "number", 17, "proposal", 50, "author", 28, "draft", 35);
			case JOURNAL -> columns("number", 17, "registered", 18, "round", 24, "channel", 14, "type", 30, "proposal",
					45, "author", 28, "group", 32, "status", 24, "due", 14);
		};
	}

	private List<String> row(PaperKind kind, int order, RegisterEntry entry) {
		return switch (kind) {
			case SUMMARY -> List.of(String.valueOf(order), number(entry), author(entry), or(entry.title()),
					entry.draft() ? NONE : position(entry), entry.draft() ? NONE : or(entry.reasons()),
					protocol(entry));
			case AGENDA -> List.of(or(entry.item()), number(entry), or(entry.title()), author(entry),
					entry.draft() ? position(entry) : NONE);
			case JOURNAL -> List.of(number(entry), words.time(entry.submittedAt()), round(entry),
					words.code("channel", entry.channel()), words.type(entry.type()), or(entry.title()), author(entry),
					entry.primaryGroup() == null ? NONE : words.group(entry.primaryGroup()),
					words.code("status", entry.status()), entry.due() == null ? NONE : words.day(entry.due()));
		};
	}

	private List<Column> columns(Object... namesAndWidths) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < namesAndWidths.length; i += 2) {
			columns.add(new Column(say("paper.column." + namesAndWidths[i]), (Integer) namesAndWidths[i + 1]));
		}
		return columns;
	}

	private String position(RegisterEntry entry) {
		String decision = entry.decision();
		if (decision == null) {
			return words.code("status", entry.status());
		}
		List<String> parts = new ArrayList<>(List.of(words.decision(decision)));
		add(parts, entry.section() == null ? null : words.section(entry.section()));
		add(parts, entry.ground() == null ? null : words.ground(entry.ground()));
		add(parts, entry.target() == null ? null : words.target(entry.target()));
		return String.join(": ", parts);
	}

	private String round(RegisterEntry entry) {
		String round = entry.round();
		if (round == null) {
			return NONE;
		}
		String how = entry.late() ? "late" : entry.byLink() ? "by-link" : "in-time";
		return words.round(round) + ": " + words.code("entry", how);
	}

	private String protocol(RegisterEntry entry) {
		String number = entry.protocolNumber();
		if (number == null) {
			return NONE;
		}
		String item = entry.item();
		return messages().in(language(), "paper.protocol", number, words.date(entry.protocolDate()),
				item == null ? NONE : item);
	}

	private String author(RegisterEntry entry) {
		return Objects.requireNonNullElseGet(entry.organisation(),
				() -> words.organisationType(entry.organisationType()));
	}

	private String number(RegisterEntry entry) {
		return entry.number() == null ? NONE : words.number(entry.number());
	}

	/// Questions are numbered, and sometimes with parts: 2 comes before 10, and 2.1 after
	/// 2.
	private static List<RegisterEntry> byQuestion(List<RegisterEntry> entries) {
		Comparator<RegisterEntry> byItem = Comparator.comparing((entry) -> padded(entry.item()));
		return entries.stream().sorted(byItem).collect(Collectors.toList());
	}

	private static String padded(@Nullable String item) {
		return item == null ? "~"
				: java.util.regex.Pattern.compile("\\d+")
					.matcher(item)
					.replaceAll((digits) -> "0".repeat(Math.max(0, 8 - digits.group().length())) + digits.group());
	}

	private String say(String key) {
		return messages().in(language(), key);
	}

	private Messages messages() {
		return words.messages();
	}

	private Language language() {
		return words.language();
	}

	private static void add(List<String> parts, @Nullable String part) {
		if (part != null) {
			parts.add(part);
		}
	}

	private static String or(@Nullable String text) {
		return text == null || text.isBlank() ? NONE : text;
	}

}
