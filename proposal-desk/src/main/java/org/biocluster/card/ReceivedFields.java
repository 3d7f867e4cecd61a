package org.biocluster.card;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.biocluster.action.Action;
import org.biocluster.card.Field.Kind;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.biocluster.wording.Words;

/// The form for a letter that becomes a proposal: the letter, what it proposes, who wrote it.
/// @param letter how and when it came in
public record ReceivedFields(List<Field> letter, List<Field> content, List<Field> author) {

	public ReceivedFields {
		letter = List.copyOf(letter);
		content = List.copyOf(content);
		author = List.copyOf(author);
	}

	/// In the reader's language.
	public static ReceivedFields in(Words words) {
		Choices choices = new Choices(words, List.of());
		return new ReceivedFields(letter(choices), content(choices, words.taxonomy()), author(choices));
	}

	/// All of it as one form.
	public Form form() {
		return new Form(Action.REGISTER_RECEIVED, Stream.of(letter, content, author).flatMap(List::stream).toList());
	}

	/// The parts by the message keys of their headings, in order.
	public List<Map.Entry<String, List<Field>>> parts() {
		return List.of(Map.entry("letter", letter), Map.entry("content", content), Map.entry("author", author));
	}

	private static List<Field> letter(Choices choices) {
		return List.of(Field.choice("channel", choices.codes("channel", "paper", "email")),
				Field.of("incomingNumber", Kind.LINE), Field.of("receivedOn", Kind.DATE),
				Field.choice("language", choices.codes("app.language", "ru", "en")).holding("ru"));
	}

	private static List<Field> content(Choices choices, Taxonomy lists) {
		return List.of(Field.of("title", Kind.LINE), Field.words("body"), Field.words("effect").optional(),
				Field.choice("type", choices.terms(lists.types())),
				Field.choice("aspect", choices.terms(lists.aspects())).optional(),
				several("sectors", lists.sectors(), choices), several("themes", lists.themes(), choices));
	}

	private static List<Field> author(Choices choices) {
		Taxonomy lists = choices.words().taxonomy();
		return List.of(Field.choice("organisationType", choices.terms(lists.organisationTypes())),
				Field.of("organisationName", Kind.LINE).optional(),
				Field.choice("region", choices.terms(lists.regions())),
				Field.of("submitter.surname", Kind.LINE).optional(),
				Field.of("submitter.givenName", Kind.LINE).optional(),
				Field.of("submitter.patronymic", Kind.LINE).optional(),
				Field.of("submitter.position", Kind.LINE).optional(), Field.of("submitter.email", Kind.LINE).optional(),
				Field.of("submitter.phone", Kind.LINE).optional(),
				Field.choice("consentBasis", choices.codes("consent-basis", "signed-form", "in-letter")).optional());
	}

	private static Field several(String name, TermList list, Choices choices) {
		return new Field(name, Kind.CHOICES, false, choices.terms(list), Set.of(), null);
	}

}
