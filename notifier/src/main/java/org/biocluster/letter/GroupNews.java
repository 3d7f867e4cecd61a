package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.News;
import org.biocluster.briefing.Particulars;
import org.biocluster.language.Language;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;
import org.biocluster.notification.Alarm;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Tells those who work on a proposal, or are heard about it, what happened. What people wrote stays at the desk, where
/// it is shown to whoever may see it.
/// @param grounds null when the proposal is with no group
record GroupNews(Briefing briefing, News news, @Nullable Grounds grounds, Language language, Taxonomy taxonomy,
		WebAddresses addresses, @Nullable Alarm alarm) {

	Letter letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get(key("text"), due(), grounds == null ? "" : grounds.toPrimary())));
		if (alarm != null && grounds != null) {
			blocks.add(new Paragraph(words().get("due.alarm", grounds.primary())));
		}
		blocks.add(new Facts(new Outline(briefing, news, grounds, language, taxonomy).facts()));
		blocks.add(new Link(words().get("new.open"), addresses.desk(briefing.proposalId())));
		blocks.add(new Paragraph(words().get("new.login")));
		blocks.add(new Footer(words().get("footer")));
		return new Letter(language, words().get(key("subject"), briefing.number(language), due()).strip(), blocks);
	}

	private String key(String part) {
		return "group." + news.change() + "." + part;
	}

	private String due() {
		Particulars of = news.particulars();
		return of.due() != null ? words().date(of.due()) : of.day() != null ? words().day(of.day()) : "";
	}

	private Wording words() {
		return Wording.in(language);
	}

}
