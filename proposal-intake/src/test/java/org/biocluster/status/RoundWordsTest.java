package org.biocluster.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.biocluster.deadline.Round;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.wording.IcuMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// An autumn call that closes on 20 December 2026 at 18:00 in Moscow, with half an hour of grace.
class RoundWordsTest {

	private static final PolicyVersions POLICY = new PolicyWithRounds(
			List.of(new Round("autumn", new Bilingual("Осенний сбор", "Autumn call"),
					Instant.parse("2026-12-01T06:00:00Z"), Instant.parse("2026-12-20T15:00:00Z"), 30)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-12-01T06:00:00Z | Осталось: 19 дней 9 часов.   | Time left: 19 days, 9 hours.
			2026-12-18T13:30:00Z | Осталось: 2 дня 1 час.       | Time left: 2 days, 1 hour.
			2026-12-19T14:59:30Z | Осталось: 1 день.            | Time left: 1 day.
			2026-12-20T12:38:59Z | Осталось: 2 часа 21 минута.  | Time left: 2 hours, 21 minutes.
			2026-12-20T14:57:59Z | Осталось: 2 минуты.          | Time left: 2 minutes.
			2026-12-20T15:00:00Z | Осталось: 0 минут.           | Time left: 0 minutes.
			""")
	void saysHowMuchTimeIsLeft(Instant now, String russian, String english) {
		assertThat(notice(now, Language.RU).left()).isEqualTo(russian);
		assertThat(notice(now, Language.EN).left()).isEqualTo(english);
		assertThat(notice(now, Language.RU).words())
			.isEqualTo("Приём «Осенний сбор» открыт до 20.12.2026, 18:00 (МСК).");
	}

	@Test
	void tellsWhoWasRefusedUntilWhenAnotherAttemptCounts() {
		RoundNotice notice = notice(Instant.parse("2026-12-20T15:10:00Z"), Language.RU);
		assertThat(notice.left()).isNull();
		assertThat(notice.words()).contains("закрыт 20.12.2026 в 18:00", "до 18:30: срок не пропущен");
	}

	@Test
	void saysThatALateProposalIsTakenAndMarked() {
		assertThat(notice(Instant.parse("2026-12-20T15:31:00Z"), Language.EN).words()).isEqualTo(
				"The call “Autumn call” closed on 20 December 2026 at 18:00 (Moscow time). A proposal can still be sent: marked as late.");
	}

	@Test
	void saysNothingWhereNoRoundHasOpened() {
		assertThat(words(Instant.parse("2026-11-30T00:00:00Z")).notice(Language.RU)).isEmpty();
	}

	@Test
	void saysUntilWhenALateLinkHolds() {
		Round round = new Round("autumn", new Bilingual("Осенний сбор", "Autumn call"),
				Instant.parse("2026-12-01T06:00:00Z"), Instant.parse("2026-12-20T15:00:00Z"), 30);
		RoundNotice notice = words(Instant.parse("2026-12-21T15:00:00Z")).byLink(round,
				Instant.parse("2026-12-22T15:00:00Z"), Language.EN);
		assertThat(notice.words())
			.isEqualTo("By your late link the call “Autumn call” is open until 22 December 2026, 18:00 (Moscow time).");
		assertThat(notice.left()).isEqualTo("Time left: 1 day.");
	}

	@Test
	void saysWhetherAProposalWasInTime() {
		Instant at = Instant.parse("2026-12-20T14:41:10Z");
		RoundWords words = words(at);
		assertThat(words.arrival(new Reception(at, "autumn", false, false), Language.RU))
			.hasValue("Вы успели: 17:41 (МСК). Предложение поступило в срок приёма «Осенний сбор».");
		assertThat(words.arrival(new Reception(at, "autumn", true, false), Language.EN))
			.hasValueSatisfying((late) -> assertThat(late).contains("at 17:41", "after the call “Autumn call”"));
		assertThat(words.arrival(new Reception(at, "autumn", false, true), Language.RU))
			.hasValueSatisfying((late) -> assertThat(late).contains("в 17:41", "по ссылке секретариата", "в срок"));
		assertThat(words.arrival(new Reception(at, null, false, false), Language.RU)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "-61, false", "-60, true", "0, true", "30, true", "31, false" })
	void knowsTheRushBeforeAndRightAfterClosing(int minutes, boolean rush) {
		Instant now = Instant.parse("2026-12-20T15:00:00Z").plus(Duration.ofMinutes(minutes));
		assertThat(new Rounds(POLICY, () -> now).isRush()).isEqualTo(rush);
	}

	private static RoundNotice notice(Instant now, Language language) {
		return words(now).notice(language).orElseThrow();
	}

	private static RoundWords words(Instant now) {
		return new RoundWords(new Rounds(POLICY, () -> now), new IcuMessages());
	}

}
