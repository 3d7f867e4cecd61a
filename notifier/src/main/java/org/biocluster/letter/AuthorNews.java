package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.News;
import org.biocluster.language.Language;
import org.biocluster.letter.Block.Facts;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Link;
import org.biocluster.letter.Block.Paragraph;
import org.biocluster.letter.Block.Quote;
import org.biocluster.notification.Change;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Tells the author what happened to the proposal, with the questions or the reasons; nothing about the person.
/// @param grounds null when the proposal is with no group
record AuthorNews(Briefing briefing, News news, @Nullable Grounds grounds, Language language, Taxonomy taxonomy,
		WebAddresses addresses) {

	Letter letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get(key("text"), due(), grounds == null ? "" : grounds.toPrimary())));
		blocks.add(new Facts(new Outline(briefing, news, grounds, language, taxonomy).facts()));
		for (News.Words said : news.in(language)) {
			String value = Objects.requireNonNullElseGet(said.value(), () -> words().get("removed"));
			blocks.add(new Quote(label(), value, said.language()));
		}
		blocks.addAll(links());
		blocks.add(new Footer(words().get("footer")));
		return new Letter(language, words().get(key("subject"), briefing.number(language), due()), blocks);
	}

	private String label() {
		return words().get(news.change() == Change.QUESTIONS ? "label.question" : "label.reason");
	}

	/// The secret link only where there is something to do with it.
	private List<Block> links() {
		Link follow = new Link(words().get("receipt.follow"),
				addresses.status(briefing.proposalId(), briefing.linkGeneration()));
		String manage = addresses.manage(briefing.proposalId(), briefing.linkGeneration());
		return switch (news.change()) {
			case QUESTIONS ->
				List.of(new Link(words().get("answer.link"), manage), new Paragraph(words().get("answer.secret")));
			case LINKS -> List.of(follow, new Link(words().get("receipt.manage"), manage),
					new Paragraph(words().get("receipt.secret")));
			case AMENDED, REFUSED, WITHDRAWN, RESTORED, MOVED, UNDER_REVIEW, ASSIGNED, OPINION_ASKED, OPINION_GIVEN,
					ANSWERED, UNANSWERED, EXTENDED, ON_AGENDA, OFF_AGENDA, DEFERRED, DECIDED, CORRECTED, REOPENED,
					TASK ->
				List.of(follow);
		};
	}

	/// To the author it is the same who began.
	private String key(String part) {
		Change change = news.change() == Change.ASSIGNED ? Change.UNDER_REVIEW : news.change();
		return "author." + change + "." + part;
	}

	private String due() {
		return news.particulars().due() == null ? "" : words().date(news.particulars().due());
	}

	private Wording words() {
		return Wording.in(language);
	}

}
