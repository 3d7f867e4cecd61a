package org.biocluster.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.biocluster.deadline.Deadlines;
import org.biocluster.language.Language;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Consent;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.StaffCommand.RegisterReceived;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextKind;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.biocluster.text.ContentKey;
import org.jspecify.annotations.Nullable;

/// Reads what the secretariat says about a letter. The limits of texts are those of the public form.
record ReceivedReader(ActionBody body, Taxonomy lists, ContentKey key, Instant now) {

	/// As the router takes it.
	private static final Pattern INCOMING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./:_\\u2116-]*");

	private static final String OTHER = "other";

	private static final int MOST_CODES = 3;

	private static final int OLDEST_YEARS = 5;

	RegisterReceived read(String fingerprint, LetterFiles scans) {
		Language language = language();
		Origin origin = origin();
		Submitter submitter = body.has("submitter") ? submitter(body.part("submitter"), language) : null;
		List<Consent> consents = submitter == null ? List.of() : List.of(consent(origin));
		List<Text> texts = new ArrayList<>(texts(language));
		texts.addAll(scans.names(language));
		return new RegisterReceived(classification(), language, texts, scans.files(language), submitter, consents,
				origin, fingerprint);
	}

	private Language language() {
		String code = body.optional("language");
		return Language.ofCode(code == null ? Language.RU.code() : code)
			.orElseGet(() -> body.wrong("language", FieldError.NOT_VALID, Language.RU));
	}

	private Origin origin() {
		String channel = oneOf("channel", List.of("paper", "email"));
		String number = body.line("incomingNumber", 1, 64);
		if (!number.isEmpty() && !INCOMING.matcher(number).matches()) {
			body.wrong("incomingNumber", FieldError.NOT_VALID, "");
		}
		return new Origin(channel, null, number, receivedAt(), null, null);
	}

	/// A letter came in at the end of its day, and never later than now.
	private Instant receivedAt() {
		LocalDate day = body.date("receivedOn");
		LocalDate today = Deadlines.day(now);
		if (day == null) {
			return body.wrong("receivedOn", FieldError.REQUIRED, now);
		}
		if (day.isAfter(today) || day.isBefore(today.minusYears(OLDEST_YEARS))) {
			return body.wrong("receivedOn", FieldError.NOT_VALID, now);
		}
		return day.equals(today) ? now : Deadlines.endOf(day);
	}

	private Classification classification() {
		String type = term("type", lists.types());
		List<String> sectors = terms("sectors", lists.sectors());
		boolean cross = body.flag("crossSector", sectors.isEmpty() && !type.equals(OTHER));
		if (cross && !sectors.isEmpty()) {
			body.wrong("crossSector", FieldError.NOT_VALID, "");
		}
		return new Classification(type, optionalTerm("aspect", lists.aspects()), sectors, cross,
				terms("themes", lists.themes()), term("organisationType", lists.organisationTypes()),
				term("region", lists.regions()), List.of(), List.of(), null, null, null, null, List.of());
	}

	private List<Text> texts(Language language) {
		List<Text> texts = new ArrayList<>();
		texts.add(within("title", body.text("title", TextKind.TITLE), 10, 200));
		texts.add(within("body", body.text("body", TextKind.BODY), 100, 10_000));
		add(texts, "effect", body.optionalText("effect", TextKind.EFFECT), 2_000);
		add(texts, "organisationName", body.optionalText("organisationName", TextKind.ORGANISATION_NAME), 250);
		return texts.stream()
			.map((text) -> new Text(text.id(), text.kind(), language, text.hash(), text.value()))
			.toList();
	}

	private void add(List<Text> texts, String name, @Nullable Text text, int longest) {
		if (text != null) {
			texts.add(within(name, text, 1, longest));
		}
	}

	private Text within(String name, Text text, int shortest, int longest) {
		int length = text.value().strip().codePointCount(0, text.value().strip().length());
		return length == 0 || length >= shortest && length <= longest ? text
				: body.wrong(name, FieldError.LENGTH, text);
	}

	private static Submitter submitter(ActionBody person, Language language) {
		return new Submitter(person.line("surname", 1, 100), person.line("givenName", 1, 100),
				optional(person.line("patronymic", 0, 100)), optional(person.line("position", 0, 200)),
				person.has("email") ? person.address("email") : "", optional(person.line("phone", 0, 40)), language,
				List.of());
	}

	/// The letter itself is the proof; the history keeps how consent was said and a keyed
	/// hash of which letter it was.
	private Consent consent(Origin origin) {
		String basis = oneOf("consentBasis", List.of("signed-form", "in-letter"));
		String letter = origin.channel() + " " + origin.externalId() + " " + body.optional("receivedOn");
		return new Consent("personal-data", basis, key.hash(letter), origin.receivedAt(), List.of());
	}

	private String oneOf(String name, List<String> allowed) {
		String code = body.code(name);
		return code.isEmpty() || allowed.contains(code) ? code : body.wrong(name, FieldError.NOT_VALID, "");
	}

	private String term(String name, TermList list) {
		String code = body.code(name);
		return code.isEmpty() || list.offers(code) ? code : body.wrong(name, FieldError.NOT_VALID, "");
	}

	private @Nullable String optionalTerm(String name, TermList list) {
		String code = body.optional(name);
		return code == null || list.offers(code) ? code : body.wrong(name, FieldError.NOT_VALID, null);
	}

	private List<String> terms(String name, TermList list) {
		List<String> codes = body.codes(name);
		return codes.size() <= MOST_CODES && codes.stream().allMatch(list::offers) ? codes
				: body.wrong(name, FieldError.NOT_VALID, List.of());
	}

	private static @Nullable String optional(String line) {
		return line.isEmpty() ? null : line;
	}

}
