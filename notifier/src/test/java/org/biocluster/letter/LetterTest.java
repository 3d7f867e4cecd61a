package org.biocluster.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.biocluster.briefing.News;
import org.biocluster.briefing.RoundEntry.Timeliness;
import org.biocluster.briefing.RoundEntry;
import org.biocluster.briefing.Term;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.Change;
import org.biocluster.notification.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The letters as people get them. A changed letter is approved by reading it: run with `-Dapprove` and read the change.
class LetterTest {

	private static final Path APPROVED = Path.of("src/test/resources/org/biocluster/letter");

	private static final String BETWEEN = "\n========\n\n";

	private static final Set<Change> TO_AUTHORS = EnumSet.of(Change.REFUSED, Change.MOVED, Change.UNDER_REVIEW,
			Change.ASSIGNED, Change.QUESTIONS, Change.EXTENDED, Change.ON_AGENDA, Change.OFF_AGENDA, Change.DEFERRED,
			Change.DECIDED, Change.CORRECTED, Change.REOPENED, Change.LINKS);

	private static final Set<Change> TO_GROUPS = EnumSet.complementOf(EnumSet.of(Change.REFUSED, Change.UNDER_REVIEW,
			Change.QUESTIONS, Change.EXTENDED, Change.DEFERRED, Change.LINKS));

	@Test
	void writesTheReceiptInRussian() {
		isApproved("receipt_ru", Letters.write(Message.RECEIPT, Letters.russian(), Letters.POLICY, Language.RU, null));
	}

	@Test
	void writesTheReceiptInEnglishAlsoWhenATextWasRemoved() {
		isApproved("receipt_en", Letters.write(Message.RECEIPT, Letters.english(), Letters.POLICY, Language.EN, null));
	}

	@ParameterizedTest
	@CsvSource({ "IN_TIME, RU, 'Вы успели: 00:05 (МСК). Предложение поступило в срок приёма «Осень».'",
			"IN_TIME, EN, You were in time: 00:05 (Moscow time). The proposal arrived within the call “Autumn”.",
			"IN_TIME, RU, 'Срок приёма «Осень»: 24 ноября 2026 г., 00:10 (МСК, UTC+3).'",
			"IN_TIME, EN, 'The call “Autumn” closes on 24 November 2026 at 00:10 (Moscow time, UTC+3).'",
			"LATE, RU, 'Предложение поступило в 00:05 (МСК), после срока приёма «Осень», и отмечено так.'",
			"LATE, EN, 'The proposal arrived at 00:05 (Moscow time), after the call “Autumn” had closed, and is marked so.'",
			"BY_LINK, RU, 'после срока приёма «Осень», по ссылке секретариата и считается поступившим в срок.'",
			"BY_LINK, EN, 'after the call “Autumn” had closed, by a late link from the secretariat: it counts as in time.'" })
	void receiptSaysWhetherTheProposalWasInTimeForItsRound(Timeliness timeliness, Language language, String sentence) {
		Letter receipt = Letters.write(Message.RECEIPT, Letters.sentTo(new RoundEntry("autumn", timeliness)),
				Letters.withRound("autumn", new Bilingual("Осень", "Autumn")), language, null);

		assertThat(receipt.text()).contains(sentence);
		assertThat(receipt.html()).contains(sentence);
	}

	@Test
	void writesTheLetterToTheChairInRussian() {
		isApproved("new_ru", Letters.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY, Language.RU, null));
	}

	@Test
	void writesTheLetterToTheChairInTheChairsLanguageAndLeavesTheTitleAsItIs() {
		isApproved("new_en", Letters.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY, Language.EN, null));
	}

	@Test
	void writesTheAlarmForAnEmptyGroup() {
		isApproved("alarm_ru",
				Letters.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY, Language.RU, Alarm.EMPTY_GROUP));
		isApproved("alarm_en",
				Letters.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY, Language.EN, Alarm.EMPTY_GROUP));
	}

	@ParameterizedTest
	@EnumSource
	void remindsThoseWhoWorkOnAProposal(Language language) {
		isApproved("due_near_" + language.code(), deadline(Deadline.DECISION, Step.at(-5), language, null));
		isApproved("due_passed_" + language.code(), deadline(Deadline.DECISION, Step.PASSED, language, null));
		isApproved("due_late_" + language.code(), deadline(Deadline.DECISION, Step.at(3), language, Alarm.EMPTY_GROUP));
		isApproved("due_opinions_" + language.code(), deadline(Deadline.OPINION, Step.PASSED, language, null));
	}

	@ParameterizedTest
	@EnumSource
	void remindsTheAuthorOfTheQuestions(Language language) {
		isApproved("answer_" + language.code(), Letters.write(Message.ANSWER_AWAITED,
				Letters.due(Deadline.CLARIFICATION, Step.at(-3)), Letters.POLICY, language, null));
	}

	@ParameterizedTest
	@EnumSource
	void tellsTheAuthorWhatHappened(Language language) {
		isApproved(APPROVED.resolve("author_news_" + language.code() + ".txt"),
				all(TO_AUTHORS, (change) -> news(Message.AUTHOR_NEWS, change, language)));
	}

	@ParameterizedTest
	@EnumSource
	void tellsGroupsWhatHappenedAndNothingThatPeopleWrote(Language language) {
		String letters = all(TO_GROUPS, (change) -> news(Message.GROUP_NEWS, change, language));

		assertThat(letters).doesNotContain("Нужен расчёт", "Costs", "осадка\n");
		isApproved(APPROVED.resolve("group_news_" + language.code() + ".txt"), letters);
	}

	@Test
	void writesInHtmlWhatAGroupWroteAsText() {
		isApproved("decided_ru", news(Message.AUTHOR_NEWS, Change.DECIDED, Language.RU));
	}

	@ParameterizedTest
	@EnumSource
	void writesAboutWhatIsWithNoGroup(Language language) {
		News refused = Letters.news(Change.REFUSED).news();
		News task = Letters.news(Change.TASK).news();
		Instant due = Instant.parse("2026-12-23T20:59:59Z");
		Term waiting = new Term(Deadline.REGISTRATION, Step.NONE, due);
		Term late = new Term(Deadline.REGISTRATION, Step.PASSED, due);
		isApproved(APPROVED.resolve("held_" + language.code() + ".txt"),
				Stream
					.of(Letters.write(Message.AUTHOR_NEWS, Letters.held(null, refused), null, language, null),
							Letters.write(Message.GROUP_NEWS, Letters.held(null, task), null, language, null),
							Letters.write(Message.DEADLINE, Letters.held(waiting, null), null, language, null),
							Letters.write(Message.DEADLINE, Letters.held(late, null), null, language, null))
					.map(LetterTest::whole)
					.collect(Collectors.joining(BETWEEN)));
	}

	@ParameterizedTest
	@EnumSource
	void putsSeveralRemindersIntoOneLetterWhatIsDueFirstOnTop(Language language) {
		Subject opinions = new Subject(Letters.due(Deadline.OPINION, Step.PASSED), Letters.POLICY, null);
		Term late = new Term(Deadline.REGISTRATION, Step.PASSED, Instant.parse("2026-12-20T20:59:59Z"));
		Letter digest = Letters.WRITER.digest(List.of(opinions, new Subject(Letters.held(late, null), null, null)),
				language);

		isApproved("digest_" + language.code(), digest);
	}

	private static String all(Set<Change> changes, Function<Change, Letter> letters) {
		return changes.stream().map(letters).map(LetterTest::whole).collect(Collectors.joining(BETWEEN));
	}

	private static Letter news(Message message, Change change, Language language) {
		return Letters.write(message, Letters.news(change), Letters.POLICY, language, null);
	}

	private static String whole(Letter letter) {
		return "Subject: " + letter.subject() + "\n\n" + letter.text();
	}

	private static Letter deadline(Deadline deadline, Step step, Language language, @Nullable Alarm alarm) {
		return Letters.write(Message.DEADLINE, Letters.due(deadline, step), Letters.POLICY, language, alarm);
	}

	@Test
	void keepsTheSubjectShortAndOnOneLineWhateverWasTyped() {
		Letter letter = Letters.write(Message.NEW_PROPOSAL,
				Letters.titled("A\r\nBcc: b@biocluster.example\u2028\u202E" + "я".repeat(300)), Letters.POLICY,
				Language.RU, null);
		assertThat(letter.subject()).startsWith("Новое предложение МБК-2026-00012: A Bcc: b@biocluster.example я")
			.endsWith("…")
			.hasSizeLessThan(150)
			.doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E]");
	}

	@Test
	void showsTypedMarkupAsText() {
		Letter letter = Letters.write(Message.NEW_PROPOSAL, Letters.titled("<script>alert(1)</script>\u0000{0} '"),
				Letters.POLICY, Language.RU, null);
		assertThat(letter.html()).contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt; {0} &#39;</bdi>")
			.doesNotContain("<script");
		assertThat(letter.text()).contains("<script>alert(1)</script> {0} '").doesNotContain("\u0000");
	}

	private static void isApproved(String name, Letter letter) {
		isApproved(APPROVED.resolve(name + ".txt"), whole(letter));
		isApproved(APPROVED.resolve(name + ".html"), letter.html());
	}

	private static void isApproved(Path file, String actual) {
		try {
			if (System.getProperty("approve") != null) {
				Files.writeString(file, actual);
			}
			assertThat(actual).isEqualTo(Files.readString(file));
		}
		catch (IOException ex) {
			throw new AssertionError("Not approved yet: " + file, ex);
		}
	}

}
