package org.biocluster.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.language.Language;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The letters as people get them. A changed letter is approved by reading it: run with `-Dapprove` and read the change.
class LetterTest {

	private static final Path APPROVED = Path.of("src/test/resources/org/biocluster/letter");

	@Test
	void writesTheReceiptInRussian() {
		isApproved("receipt_ru",
				Letters.WRITER.write(Message.RECEIPT, Letters.russian(), Letters.POLICY, Language.RU, null));
	}

	@Test
	void writesTheReceiptInEnglishAlsoWhenATextWasRemoved() {
		isApproved("receipt_en",
				Letters.WRITER.write(Message.RECEIPT, Letters.english(), Letters.POLICY, Language.EN, null));
	}

	@Test
	void writesTheLetterToTheChairInRussian() {
		isApproved("new_ru",
				Letters.WRITER.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY, Language.RU, null));
	}

	@Test
	void writesTheLetterToTheChairInTheChairsLanguageAndLeavesTheTitleAsItIs() {
		isApproved("new_en",
				Letters.WRITER.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY, Language.EN, null));
	}

	@Test
	void writesTheAlarmForAnEmptyGroup() {
		isApproved("alarm_ru", Letters.WRITER.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY,
				Language.RU, Alarm.EMPTY_GROUP));
		isApproved("alarm_en", Letters.WRITER.write(Message.NEW_PROPOSAL, Letters.russian(), Letters.POLICY,
				Language.EN, Alarm.EMPTY_GROUP));
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
		isApproved("answer_" + language.code(), Letters.WRITER.write(Message.ANSWER_AWAITED,
				Letters.due(Deadline.CLARIFICATION, Step.at(-3)), Letters.POLICY, language, null));
	}

	private static Letter deadline(Deadline deadline, Step step, Language language, @Nullable Alarm alarm) {
		return Letters.WRITER.write(Message.DEADLINE, Letters.due(deadline, step), Letters.POLICY, language, alarm);
	}

	@Test
	void keepsTheSubjectShortAndOnOneLineWhateverWasTyped() {
		Letter letter = Letters.WRITER.write(Message.NEW_PROPOSAL,
				Letters.titled("A\r\nBcc: b@biocluster.example\u2028\u202E" + "я".repeat(300)), Letters.POLICY,
				Language.RU, null);
		assertThat(letter.subject()).startsWith("Новое предложение МБК-2026-00012: A Bcc: b@biocluster.example я")
			.endsWith("…")
			.hasSizeLessThan(150)
			.doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E]");
	}

	@Test
	void showsTypedMarkupAsText() {
		Letter letter = Letters.WRITER.write(Message.NEW_PROPOSAL,
				Letters.titled("<script>alert(1)</script>\u0000{0} '"), Letters.POLICY, Language.RU, null);
		assertThat(letter.html()).contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt; {0} &#39;</bdi>")
			.doesNotContain("<script");
		assertThat(letter.text()).contains("<script>alert(1)</script> {0} '").doesNotContain("\u0000");
	}

	private static void isApproved(String name, Letter letter) {
		isApproved(APPROVED.resolve(name + ".txt"), "Subject: " + letter.subject() + "\n\n" + letter.text());
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
