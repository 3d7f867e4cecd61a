package org.biocluster.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

	/// Friday 8 January is the last of the holidays.
	private static final WorkingCalendar CALENDAR = new WorkingCalendar("test", LocalDate.of(2027, 1, 1),
			LocalDate.of(2027, 12, 31),
			Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5),
					LocalDate.of(2027, 1, 6), LocalDate.of(2027, 1, 7), LocalDate.of(2027, 1, 8)),
			Set.of());

	private static final Deadlines DEADLINES = new Deadlines(CALENDAR, Terms.USUAL, Reminders.USUAL);

	/// The end of Tuesday, 12 January 2027 in Moscow.
	private static final Instant DUE = Instant.parse("2027-01-12T20:59:59Z");

	@ParameterizedTest
	@CsvSource({ "2026-12-28T05:59:59Z, ", "2026-12-28T06:00:00Z, before-5", "2027-01-11T05:59:59Z, before-5",
			"2027-01-11T06:00:00Z, before-1", "2027-01-12T20:59:59Z, before-1", "2027-01-12T21:00:00Z, passed",
			"2027-01-15T05:59:59Z, passed", "2027-01-15T06:00:00Z, after-3", "2027-01-26T05:59:59Z, after-3",
			"2027-01-26T06:00:00Z, after-10", "2028-01-26T06:00:00Z, after-10" })
	void stepsOfADecisionComeInTheMorningOfTheirWorkingDays(Instant now, String step) {
		assertThat(DEADLINES.ladder(Deadline.DECISION).latest(Step.NONE, DUE, now).map(LadderTest::name).orElse(null))
			.isEqualTo(step);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-30T06:00:00Z, before-3", "2027-01-12T06:00:00Z, on-day", "2027-01-12T21:00:00Z, passed",
			"2028-01-12T21:00:00Z, passed" })
	void authorIsRemindedOnTheDayItself(Instant now, String step) {
		assertThat(DEADLINES.ladder(Deadline.CLARIFICATION).latest(Step.NONE, DUE, now).map(LadderTest::name))
			.contains(step);
	}

	@Test
	void deadlineInTheEarlyMorningIsOverBeforeAnybodyIsRemindedOfIt() {
		Instant early = Instant.parse("2027-01-12T04:00:00Z");

		assertThat(DEADLINES.ladder(Deadline.CLARIFICATION).latest(Step.NONE, early, early.plusMillis(1)))
			.contains(Step.PASSED);
		assertThat(DEADLINES.ladder(Deadline.CLARIFICATION).latest(Step.at(-3), early, early)).contains(Step.at(0));
	}

	@Test
	void whatWasAnnouncedComesNoMoreAndNothingEarlierDoes() {
		Ladder ladder = DEADLINES.ladder(Deadline.DECISION);
		Instant overdue = Instant.parse("2027-01-15T06:00:00Z");

		assertThat(ladder.latest(Step.at(3), DUE, overdue)).isEmpty();
		assertThat(ladder.hasMoved(Step.at(3), DUE, overdue)).isFalse();
		assertThat(ladder.latest(Step.at(3), DUE, DUE.minusSeconds(1))).isEmpty();
		assertThat(ladder.hasMoved(Step.PASSED, DUE, overdue)).isTrue();
		assertThat(ladder.latest(Step.at(10), DUE, overdue.plusSeconds(100_000_000))).isEmpty();
	}

	@Test
	void hasMovedExactlyWhenThereIsSomethingToAnnounce() {
		for (Deadline deadline : Deadline.values()) {
			Ladder ladder = DEADLINES.ladder(deadline);
			for (int hour = -24 * 20; hour < 24 * 30; hour++) {
				Instant now = DUE.plusSeconds(hour * 3600L);
				for (Step announced : List.of(Step.NONE, Step.at(-5), Step.at(-1), Step.at(0), Step.PASSED, Step.at(3),
						Step.at(10))) {
					assertThat(ladder.hasMoved(announced, DUE, now))
						.isEqualTo(ladder.latest(announced, DUE, now).isPresent());
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -60, -5, -1, 0, 1, 3, 60 })
	void codesOfRemindersReadBack(int days) {
		assertThat(Step.ofCode(Step.at(days).code())).contains(Step.at(days));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "before-0", "before-100", "passed", "before--1", "later-3" })
	void codesOfNoReminderAreUnknown(String code) {
		assertThat(Step.ofCode(code)).isEmpty();
	}

	private static String name(Step step) {
		return step.equals(Step.PASSED) ? "passed" : step.code();
	}

}
