package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Term;
import org.biocluster.deadline.Step;
import org.biocluster.language.Language;
import org.biocluster.letter.Block.Fact;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Heading;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;
import org.biocluster.notification.Alarm;
import org.jspecify.annotations.Nullable;

/// Reminds those who work on a proposal of a deadline; nothing about the person who sent it.
/// @param grounds null when the proposal is with no group
record DeadlineReminder(Briefing briefing, Term term, @Nullable Grounds grounds, Language language,
		WebAddresses addresses, @Nullable Alarm alarm) {

	Letter letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.addAll(body());
		blocks.add(new Paragraph(words().get("new.login")));
		blocks.add(new Footer(words().get("footer")));
		return new Letter(language, subject(), blocks);
	}

	/// The reminder among others.
	List<Block> entry() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Heading(subject()));
		blocks.addAll(body());
		return blocks;
	}

	private List<Block> body() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("due." + kind() + ".text", due())));
		if (alarm != null && grounds != null) {
			blocks.add(new Paragraph(words().get("due.alarm", grounds.primary())));
		}
		blocks.add(new Facts(facts()));
		blocks.add(new Link(words().get("new.open"), addresses.desk(briefing.proposalId())));
		return blocks;
	}

	private String subject() {
		return words().get("due." + kind() + ".subject", number(), due());
	}

	private List<Fact> facts() {
		String title = briefing.title().isEmpty() ? words().get("removed") : briefing.title();
		List<Fact> facts = new ArrayList<>(List.of(new Fact(words().get("label.number"), number(), false),
				new Fact(words().get("label.TITLE"), title, true),
				new Fact(words().get("label.primary"), grounds == null ? "" : grounds.primary(), false)));
		facts.removeIf((fact) -> fact.value().isEmpty());
		return facts;
	}

	private String kind() {
		int afterPassing = term.step().compareTo(Step.PASSED);
		return switch (term.deadline()) {
			case REGISTRATION -> afterPassing < 0 ? "check" : "held";
			case OPINION -> "opinions";
			case DECISION, CLARIFICATION -> afterPassing < 0 ? "near" : afterPassing == 0 ? "passed" : "late";
		};
	}

	private String due() {
		return words().date(term.due());
	}

	private String number() {
		return briefing.number(language);
	}

	private Wording words() {
		return Wording.in(language);
	}

}
