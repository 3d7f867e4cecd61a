package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.briefing.Briefing;
import org.biocluster.letter.Block.Fact;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Heading;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;
import org.biocluster.notification.Alarm;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Tells the lead of a group that there is a new proposal; nothing about the person who sent it.
record NewProposal(Briefing briefing, Grounds grounds, Taxonomy taxonomy, WebAddresses addresses,
		@Nullable Alarm alarm) {

	private static final int LONGEST_TITLE = 100;

	Letter letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get(text("new.arrived", "alarm.text"), grounds.toPrimary())));
		blocks.add(new Facts(facts()));
		blocks.add(new Heading(words().get(text("new.why", "alarm.why"))));
		blocks.add(new Paragraph(grounds.sentence()));
		blocks.add(new Link(words().get("new.open"), addresses.desk(briefing.proposalId())));
		blocks.add(new Paragraph(words().get("new.login")));
		blocks.add(new Footer(words().get("footer")));
		return new Letter(grounds.language(), subject(), blocks);
	}

	private String subject() {
		return words().get(text("new.subject", "alarm.subject"), number(), Typed.shortLine(title(), LONGEST_TITLE));
	}

	private List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(words().get("label.number"), number(), false));
		facts.add(new Fact(words().get("label.TITLE"), title(), true));
		facts.add(
				new Fact(words().get("label.type"), taxonomy.types().name(briefing.type(), grounds.language()), false));
		facts.add(new Fact(words().get("label.received"), words().get("label.received.value",
				words().date(briefing.receivedAt()), words().time(briefing.receivedAt())), false));
		facts.add(new Fact(words().get("label.primary"), grounds.primary(), false));
		facts.add(new Fact(words().get("label.consulted"), grounds.consulted(), false));
		facts.add(new Fact(words().get("label.informed"), grounds.informed(), false));
		facts.removeIf((fact) -> fact.value().isEmpty());
		return facts;
	}

	private String text(String normally, String withAlarm) {
		return (alarm == null) ? normally : withAlarm;
	}

	private String title() {
		return briefing.title().isEmpty() ? words().get("removed") : briefing.title();
	}

	private String number() {
		return briefing.number(grounds.language());
	}

	private Wording words() {
		return Wording.in(grounds.language());
	}

}
