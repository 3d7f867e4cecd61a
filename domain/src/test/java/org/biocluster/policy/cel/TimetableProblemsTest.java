package org.biocluster.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.language.Bilingual;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimetableProblemsTest {

	private static final LocalDate FIRST = LocalDate.of(2028, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

	@Test
	void usualTimetableIsNoProblem() {
		WorkingCalendar calendar = new WorkingCalendar("ru-2028.1", FIRST, LAST, Set.of(LocalDate.of(2028, 1, 3)),
				Set.of(LocalDate.of(2028, 1, 8)));

		assertThat(problems(new Timetable(Terms.USUAL, Reminders.USUAL, calendar, List.of()))).isEmpty();
		assertThat(problems(new Timetable(Terms.USUAL, new Reminders(List.of(), 1, List.of()), null, List.of())))
			.isEmpty();
	}

	@Test
	void everyTermIsOfAtLeastOneDayAndOneYearAtMost() {
		assertThat(problems(new Timetable(new Terms(0, 366, -1, 10, 365), Reminders.USUAL, null, List.of())))
			.extracting(PolicyProblem::code, PolicyProblem::field)
			.containsExactly(tuple("TERM_INVALID", "deadlines.terms.decision"),
					tuple("TERM_INVALID", "deadlines.terms.extension"),
					tuple("TERM_INVALID", "deadlines.terms.registration"));
	}

	@ParameterizedTest
	@MethodSource("ladders")
	void laddersRiseAndEndInTime(Reminders reminders, String field) {
		assertThat(problems(new Timetable(Terms.USUAL, reminders, null, List.of())))
			.extracting(PolicyProblem::code, PolicyProblem::field)
			.containsExactly(tuple("REMINDER_INVALID", "deadlines.reminders." + field));
	}

	static List<Object[]> ladders() {
		return List.of(new Object[] { new Reminders(List.of(-1, -5), 10, List.of()), "decision" },
				new Object[] { new Reminders(List.of(-5, -5), 10, List.of()), "decision" },
				new Object[] { new Reminders(List.of(-61), 10, List.of()), "decision" },
				new Object[] { new Reminders(List.of(-11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1), 10, List.of()),
						"decision" },
				new Object[] { new Reminders(List.of(), 10, List.of(1)), "clarification" },
				new Object[] { new Reminders(List.of(3), 3, List.of()), "escalation" },
				new Object[] { new Reminders(List.of(-3), 0, List.of()), "escalation" },
				new Object[] { new Reminders(List.of(), 61, List.of()), "escalation" });
	}

	@Test
	void calendarHoldsDaysOfItsOwnOnly() {
		WorkingCalendar calendar = new WorkingCalendar("ru 2028", FIRST, LAST,
				Set.of(LocalDate.of(2028, 1, 1), LocalDate.of(2029, 1, 1)), Set.of(LocalDate.of(2028, 1, 3)));

		assertThat(problems(new Timetable(Terms.USUAL, Reminders.USUAL, calendar, List.of())))
			.extracting(PolicyProblem::code, PolicyProblem::field, PolicyProblem::message)
			.containsExactly(
					tuple("CALENDAR_INVALID", "deadlines.calendar.version",
							"A version has at most 40 letters, digits, dots, hyphens and underscores"),
					tuple("CALENDAR_INVALID", "deadlines.calendar.daysOff", "2028-01-01 is a weekend"),
					tuple("CALENDAR_INVALID", "deadlines.calendar.daysOff", "2029-01-01 is outside the calendar"),
					tuple("CALENDAR_INVALID", "deadlines.calendar.workingWeekends", "2028-01-03 is no weekend"));
	}

	@Test
	void calendarIsNoLongerThanAnybodyCanKnow() {
		assertThat(problems(new Timetable(Terms.USUAL, Reminders.USUAL,
				new WorkingCalendar("x", FIRST, FIRST.minusDays(1), Set.of(), Set.of()), List.of())))
			.extracting(PolicyProblem::field)
			.containsExactly("deadlines.calendar.last");
		assertThat(problems(new Timetable(Terms.USUAL, Reminders.USUAL,
				new WorkingCalendar("x", FIRST, FIRST.plusYears(11), Set.of(), Set.of()), List.of())))
			.extracting(PolicyProblem::field)
			.containsExactly("deadlines.calendar.last");
	}

	@Test
	void roundsFollowEachOtherAndCloseAfterTheyOpened() {
		Round first = round("first", 1, 9);
		assertThat(rounds(first, round("second", 10, 19))).isEmpty();
		assertThat(rounds(first, round("first", 10, 19))).containsExactly("deadlines.rounds[1].code");
		assertThat(rounds(first, round("second", 9, 19))).containsExactly("deadlines.rounds[1].opens");
		assertThat(rounds(round("first", 9, 9))).containsExactly("deadlines.rounds[0].closes");
		assertThat(rounds(new Round("A b", new Bilingual("", "Call"), first.opens(), first.closes(), 1_441)))
			.containsExactly("deadlines.rounds[0].code", "deadlines.rounds[0].title.ru", "deadlines.rounds[0].grace");
	}

	private static List<String> rounds(Round... rounds) {
		return problems(new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(rounds))).stream()
			.map(PolicyProblem::field)
			.toList();
	}

	private static Round round(String code, int opens, int closes) {
		return new Round(code, new Bilingual("Сбор", "Call"), Instant.EPOCH.plus(Duration.ofDays(opens)),
				Instant.EPOCH.plus(Duration.ofDays(closes)), 30);
	}

	private static List<PolicyProblem> problems(Timetable timetable) {
		Policy base = Drafts.policy().build();
		Policy policy = new Policy(base.version(), base.groups(), base.sectorGroups(), base.themeGroups(), base.rules(),
				base.fallback(), timetable);
		return switch (new CelPolicyCompiler().compile(policy)) {
			case PolicyCheck.Valid _ -> List.of();
			case PolicyCheck.Invalid(List<PolicyProblem> problems) -> problems;
		};
	}

}
