package org.biocluster.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.News;
import org.biocluster.briefing.Term;
import org.biocluster.language.Language;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.Message;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Writes letters. Thread-safe.
public final class LetterWriter {

	private final Taxonomy taxonomy;

	private final WebAddresses addresses;

	public LetterWriter(Taxonomy taxonomy, WebAddresses addresses) {
		this.taxonomy = taxonomy;
		this.addresses = addresses;
	}

	/// The letter in the language of its reader.
	public Letter write(Message message, Subject subject, Language language) {
		Briefing briefing = subject.briefing();
		Grounds grounds = subject.grounds(language);
		Alarm alarm = subject.alarm();
		return switch (message) {
			case RECEIPT -> new Receipt(briefing, known(grounds), taxonomy, addresses).letter();
			case NEW_PROPOSAL -> new NewProposal(briefing, known(grounds), taxonomy, addresses, alarm).letter();
			case DEADLINE -> reminder(subject, language).letter();
			case ANSWER_AWAITED -> new AnswerAwaited(briefing, term(briefing), known(grounds), addresses).letter();
			case AUTHOR_NEWS ->
				new AuthorNews(briefing, news(briefing), grounds, language, taxonomy, addresses).letter();
			case GROUP_NEWS ->
				new GroupNews(briefing, news(briefing), grounds, language, taxonomy, addresses, alarm).letter();
		};
	}

	/// One letter of several reminders to the same person, what is due first on top.
	public Letter digest(List<Subject> subjects, Language language) {
		return new Digest(subjects.stream()
			.sorted(Comparator.comparing((subject) -> term(subject.briefing()).due()))
			.map((subject) -> reminder(subject, language))
			.toList(), language).letter();
	}

	private DeadlineReminder reminder(Subject subject, Language language) {
		return new DeadlineReminder(subject.briefing(), term(subject.briefing()), subject.grounds(language), language,
				addresses, subject.alarm());
	}

	private static Grounds known(@Nullable Grounds grounds) {
		return Objects.requireNonNull(grounds, "The letter is about a proposal that is with a group");
	}

	private static Term term(Briefing briefing) {
		return Objects.requireNonNull(briefing.term(), "The letter is about a deadline");
	}

	/// A letter about a routing that is no notice of a new proposal says where it went.
	private static News news(Briefing briefing) {
		return Objects.requireNonNullElse(briefing.news(), News.MOVED);
	}

}
