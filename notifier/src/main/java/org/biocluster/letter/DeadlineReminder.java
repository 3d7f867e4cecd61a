package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Term;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.letter.Block.Fact;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;
import org.biocluster.notification.Alarm;
import org.jspecify.annotations.Nullable;

/// Reminds those who work on a proposal of a deadline; nothing about the person who sent it.
record DeadlineReminder(Briefing briefing, Term term, Grounds grounds, WebAddresses addresses, @Nullable Alarm alarm) {

	Letter letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get("due." + kind() + ".text", due())));
		if (alarm != null) {
			blocks.add(new Paragraph(words().get("due.alarm", grounds.primary())));
		}
		blocks.add(new Facts(facts()));
		blocks.add(new Link(words().get("new.open"), addresses.desk(briefing.proposalId())));
		blocks.add(new Paragraph(words().get("new.login")));
		blocks.add(new Footer(words().get("footer")));
		return new Letter(grounds.language(), words().get("due." + kind() + ".subject", number(), due()), blocks);
	}

	private List<Fact> facts() {
		String title = briefing.title().isEmpty() ? words().get("removed") : briefing.title();
		return List.of(new Fact(words().get("label.number"), number(), false),
				new Fact(words().get("label.TITLE"), title, true),
				new Fact(words().get("label.primary"), grounds.primary(), false));
	}

	private String kind() {
		if (term.deadline() == Deadline.OPINION) {
			return "opinions";
		}
		int afterPassing = term.step().compareTo(Step.PASSED);
		return afterPassing < 0 ? "near" : afterPassing == 0 ? "passed" : "late";
	}

	private String due() {
		return words().date(term.due());
	}

	private String number() {
		return briefing.number().in(grounds.language());
	}

	private Wording words() {
		return Wording.in(grounds.language());
	}

}
