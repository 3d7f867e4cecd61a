package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Term;
import org.biocluster.letter.Block.Fact;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;

/// Reminds the author that a group waits for an answer; nothing about the person.
record AnswerAwaited(Briefing briefing, Term term, Grounds grounds, WebAddresses addresses) {

	Letter letter() {
		String number = briefing.number(grounds.language());
		String due = words().date(term.due());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get("answer.text", due)));
		blocks.add(new Facts(List.of(new Fact(words().get("label.number"), number, false),
				new Fact(words().get("label.TITLE"), title(), true),
				new Fact(words().get("label.primary"), grounds.primary(), false))));
		blocks.add(new Link(words().get("answer.link"),
				addresses.manage(briefing.proposalId(), briefing.linkGeneration())));
		blocks.add(new Paragraph(words().get("answer.secret")));
		blocks.add(new Footer(words().get("footer")));
		return new Letter(grounds.language(), words().get("answer.subject", number, due), blocks);
	}

	private String title() {
		return briefing.title().isEmpty() ? words().get("removed") : briefing.title();
	}

	private Wording words() {
		return Wording.in(grounds.language());
	}

}
