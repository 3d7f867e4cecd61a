package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.News;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;
import org.biocluster.notification.Alarm;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Tells those who work on a proposal, or are heard about it, what happened. What people wrote stays at the desk, where
/// it is shown to whoever may see it.
record GroupNews(Briefing briefing, News news, Grounds grounds, Taxonomy taxonomy, WebAddresses addresses,
		@Nullable Alarm alarm) {

	Letter letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get(key("text"), due(), grounds.toPrimary())));
		if (alarm != null) {
			blocks.add(new Paragraph(words().get("due.alarm", grounds.primary())));
		}
		blocks.add(new Facts(new Outline(briefing, news, grounds, grounds.language(), taxonomy).facts()));
		blocks.add(new Link(words().get("new.open"), addresses.desk(briefing.proposalId())));
		blocks.add(new Paragraph(words().get("new.login")));
		blocks.add(new Footer(words().get("footer")));
		return new Letter(grounds.language(), words().get(key("subject"), briefing.number(grounds.language()), due()),
				blocks);
	}

	private String key(String part) {
		return "group." + news.change() + "." + part;
	}

	private String due() {
		return news.particulars().due() == null ? "" : words().date(news.particulars().due());
	}

	private Wording words() {
		return Wording.in(grounds.language());
	}

}
