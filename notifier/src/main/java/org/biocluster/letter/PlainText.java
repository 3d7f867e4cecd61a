package org.biocluster.letter;

import java.util.stream.Collectors;

/// Shows a letter as plain text.
final class PlainText {

	private PlainText() {
	}

	static String of(Letter letter) {
		return letter.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n\n", "", "\n"));
	}

	private static String block(Block block) {
		return switch (block) {
			case Block.Heading heading -> heading.text() + "\n" + "-".repeat(heading.text().length());
			case Block.Paragraph paragraph -> paragraph.text();
			case Block.Facts facts -> facts.facts()
				.stream()
				.map((fact) -> fact.label() + ": " + Typed.line(fact.value()))
				.collect(Collectors.joining("\n"));
			case Block.Quote quote -> quote.label() + ":\n" + Typed.text(quote.text());
			case Block.Link link -> link.label() + "\n" + link.url();
			case Block.Footer footer -> "-- \n" + footer.text();
		};
	}

}
