package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.RoundEntry;
import org.biocluster.briefing.TypedText;
import org.biocluster.letter.Block.Fact;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Heading;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;
import org.biocluster.letter.Block.Quote;
import org.biocluster.proposal.TextKind;
import org.biocluster.taxonomy.Taxonomy;

/// Tells the author that the proposal arrived, what becomes of it, and how to follow and change it.
record Receipt(Briefing briefing, Grounds grounds, Taxonomy taxonomy, WebAddresses addresses) {

	private static final Set<TextKind> LONG = Set.of(TextKind.BODY, TextKind.EFFECT, TextKind.DEMAND_EVIDENCE);

	private static final Set<TextKind> NAMED = Set.of(TextKind.TITLE, TextKind.BODY, TextKind.EFFECT,
			TextKind.ORGANISATION_NAME, TextKind.REGION_NAME, TextKind.COUNTERPART_NAME, TextKind.OTHER_DOCUMENT,
			TextKind.DEMAND_EVIDENCE, TextKind.FILE_NAME);

	Letter letter() {
		String number = briefing.number(grounds.language());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get("receipt.received", words().date(briefing.receivedAt()),
				words().time(briefing.receivedAt()), number)));
		blocks.addAll(round());
		blocks.add(new Paragraph(words().get("receipt.thanks")));
		blocks.add(new Heading(words().get("receipt.now")));
		blocks.add(new Paragraph(grounds.sentence()));
		blocks.add(new Facts(groups()));
		blocks.add(new Link(words().get("receipt.follow"),
				addresses.status(briefing.proposalId(), briefing.linkGeneration())));
		blocks.add(new Link(words().get("receipt.manage"),
				addresses.manage(briefing.proposalId(), briefing.linkGeneration())));
		blocks.add(new Paragraph(words().get("receipt.secret")));
		blocks.add(new Heading(words().get("receipt.content")));
		blocks.addAll(content());
		blocks.add(new Footer(words().get("receipt.mistake") + "\n" + words().get("footer")));
		return new Letter(grounds.language(), words().get("receipt.subject", number), blocks);
	}

	/// Whether it came in time, and when the round closes for a second thought.
	private List<Block> round() {
		RoundEntry entry = briefing.entry();
		if (entry == null) {
			return List.of();
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("receipt.round." + entry.timeliness().code(),
				words().time(briefing.receivedAt()), grounds.round(entry.round()))));
		if (entry.timeliness() == RoundEntry.Timeliness.IN_TIME) {
			grounds.closes(entry.round())
				.ifPresent((closes) -> blocks
					.add(new Paragraph(words().get("receipt.round.closes", grounds.round(entry.round()),
							words().date(closes), words().time(closes), words().offset(closes)))));
		}
		return blocks;
	}

	private List<Fact> groups() {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(words().get("label.primary"), grounds.primary(), false));
		facts.add(new Fact(words().get("label.consulted"), grounds.consulted(), false));
		facts.add(new Fact(words().get("label.informed"), grounds.informed(), false));
		facts.removeIf((fact) -> fact.value().isEmpty());
		return facts;
	}

	/// The short texts first, so that they stay together.
	private List<Block> content() {
		List<Fact> facts = new ArrayList<>();
		List<Block> quotes = new ArrayList<>();
		facts.add(
				new Fact(words().get("label.type"), taxonomy.types().name(briefing.type(), grounds.language()), false));
		for (TypedText text : briefing.texts()) {
			String value = Objects.requireNonNullElseGet(text.value(), () -> words().get("removed"));
			if (LONG.contains(text.kind())) {
				quotes.add(new Quote(label(text.kind()), value, briefing.language()));
			}
			else {
				facts.add(new Fact(label(text.kind()), value, true));
			}
		}
		List<Block> content = new ArrayList<>();
		content.add(new Facts(facts));
		content.addAll(quotes);
		return content;
	}

	private String label(TextKind kind) {
		return words().get("label." + (NAMED.contains(kind) ? kind.name() : "other"));
	}

	private Wording words() {
		return Wording.in(grounds.language());
	}

}
