package org.biocluster.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.biocluster.language.Language;
import org.biocluster.paper.Paper.Column;
import org.biocluster.session.AgendaItem;
import org.biocluster.session.SessionDocument;
import org.biocluster.wording.Messages;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;

/// Writes papers in the reader's language.
/// @param words of the reader
/// @param sessions those that the reader may see, by their codes
public record Papers(Words words, Function<String, Optional<SessionDocument>> sessions) {

	private static final String NONE = "—";

	/// @param questions those of the session that the paper is of; an agenda has them
	/// also where no proposal stands under them
	/// @param heading what the paper is of
	/// @param notes below the table
	public Paper of(PaperKind kind, List<RegisterEntry> entries, List<AgendaItem> questions, String heading,
			List<String> notes) {
		List<List<String>> rows = kind == PaperKind.AGENDA ? agenda(entries, questions)
				: IntStream.range(0, entries.size())
					.mapToObj((position) -> row(kind, position + 1, entries.get(position)))
					.toList();
		return new Paper(say("paper." + kind.code()), heading, columns(kind), rows, notes);
	}

	/// Questions are numbered, and sometimes with parts: 2 comes before 10, and 2.1 after
	/// 2. Several sessions follow each other.
	private List<List<String>> agenda(List<RegisterEntry> entries, List<AgendaItem> questions) {
		List<Line> lines = new ArrayList<>();
		entries.forEach((entry) -> lines
			.add(new Line(entry.sessionId(), padded(entry.item()), row(PaperKind.AGENDA, lines.size() + 1, entry))));
		String session = entries.isEmpty() ? null : entries.getFirst().sessionId();
		questions.stream()
			.filter((question) -> entries.stream().noneMatch((entry) -> question.item().equals(entry.item())))
			.forEach((question) -> lines
				.add(new Line(session, padded(question.item()), List.of(worded(question), NONE, NONE, NONE, NONE))));
		Comparator<Line> bySession = Comparator.comparing(Line::session,
				Comparator.nullsLast(Comparator.naturalOrder()));
		return lines.stream().sorted(bySession.thenComparing(Line::item)).map(Line::cells).toList();
	}

	private List<Column> columns(PaperKind kind) {
		return switch (kind) {
			case SUMMARY -> columns("order", 7, "number", 21, "author", 30, "proposal", 42, "position", 32, "reasons",
					45, "protocol", 22);
			case AGENDA -> columns("question", 40, "number", 21, "proposal", 45, "author", 30, "draft", 40);
			case JOURNAL -> columns("number", 21, "registered", 20, "round", 22, "channel", 18, "type", 28, "proposal",
					36, "author", 36, "group", 30, "status", 24, "due", 20);
		};
	}

	private List<String> row(PaperKind kind, int order, RegisterEntry entry) {
		return switch (kind) {
			case SUMMARY -> List.of(String.valueOf(order), number(entry), author(entry), or(entry.title()),
					drafted(entry), or(entry.reasons()), protocol(entry));
			case AGENDA -> List.of(question(entry), number(entry), or(entry.title()), author(entry),
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

	private String drafted(RegisterEntry entry) {
		return entry.draft() ? messages().in(language(), "paper.draft", position(entry)) : position(entry);
	}

	/// The question as the agenda words it; its number alone where nobody has worded it.
	private String question(RegisterEntry entry) {
		String item = entry.item();
		String session = entry.sessionId();
		if (item == null || session == null) {
			return NONE;
		}
		return sessions.apply(session)
			.stream()
			.flatMap((meeting) -> meeting.agenda().stream())
			.filter((question) -> question.item().equals(item))
			.map(this::worded)
			.findFirst()
			.orElse(item);
	}

	private String worded(AgendaItem question) {
		String worded = question.item() + ". " + question.title();
		String speaker = question.speaker();
		return speaker == null ? worded : worded + "\n" + messages().in(language(), "sessions.speaks", speaker);
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

	/// A line of an agenda and where it belongs.
	private record Line(@Nullable String session, String item, List<String> cells) {
	}

}
