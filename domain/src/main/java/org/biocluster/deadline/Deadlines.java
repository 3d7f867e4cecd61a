package org.biocluster.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/// Computes due times. All of them are the last second of a Moscow day, so that the day a person reads is the day that
/// counts to its end.
public record Deadlines(WorkingCalendar calendar, Terms terms, Reminders reminders) {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

	/// The deadlines of a timetable, in the days of its own calendar where it has one.
	/// @param timetable null for the usual one
	public static Deadlines of(@Nullable Timetable timetable, WorkingCalendar shipped) {
		Timetable counts = timetable == null ? Timetable.USUAL : timetable;
		WorkingCalendar own = counts.calendar();
		return new Deadlines(own == null ? shipped : own, counts.terms(), counts.reminders());
	}

	/// When a submission that is being checked has to be registered or refused.
	public Instant registration(Instant received) {
		return endOf(day(received).plusDays(terms.registration()));
	}

	/// When the primary group has to have decided.
	public Instant decision(Instant registered) {
		return endOf(day(registered).plusDays(terms.decision()));
	}

	/// The latest time to which the decision may be put off.
	public Instant latestExtension(Instant due) {
		return endOf(day(due).plusDays(terms.extension()));
	}

	/// When the author's answer is awaited where nobody named a day.
	public Instant clarification(Instant asked) {
		return endOf(calendar.plus(day(asked), terms.clarification()));
	}

	/// When an opinion is awaited: after the usual term, and at the latest one working
	/// day before the session.
	/// @param session the day of the session; null where none is planned
	public Instant opinion(Instant asked, @Nullable LocalDate session) {
		LocalDate usual = calendar.plus(day(asked), terms.opinion());
		if (session == null) {
			return endOf(usual);
		}
		LocalDate before = calendar.minus(session, 1);
		return endOf(before.isBefore(usual) ? before : usual);
	}

	/// The steps of a deadline.
	public Ladder ladder(Deadline deadline) {
		return Ladder.of(deadline, this);
	}

	/// When people are reminded on a day: at nine o'clock, since nobody is helped by a
	/// mail at midnight.
	static Instant morningOf(LocalDate day) {
		return day.atTime(MORNING).atZone(MOSCOW).toInstant();
	}

	/// When a term ends whose clock stood still: as many days later as it stood, and like
	/// every term at the end of a day.
	/// @param due when it would have ended
	public static Instant resumed(Instant due, Instant stopped, Instant now) {
		return endOf(day(due).plusDays(ChronoUnit.DAYS.between(day(stopped), day(now))));
	}

	/// The Moscow day of a time.
	public static LocalDate day(Instant time) {
		return time.atZone(MOSCOW).toLocalDate();
	}

	/// The last second of a Moscow day.
	public static Instant endOf(LocalDate day) {
		return day.atTime(LAST_SECOND).atZone(MOSCOW).toInstant();
	}

}
