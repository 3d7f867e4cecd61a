package org.biocluster.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The steps of one deadline, in the order in which they come.
///
/// However many steps have come since the last one was announced, after an outage or a jump of the clock, only the latest
/// of them is announced: nobody is helped by a reminder of a day that is over.
public record Ladder(List<Step> steps, WorkingCalendar calendar) {

	public Ladder {
		steps = steps.stream().sorted().toList();
	}

	/// The ladder of a deadline: its reminders, and that it has passed.
	static Ladder of(Deadline deadline, Deadlines deadlines) {
		Reminders reminders = deadlines.reminders();
		Stream<Integer> days = switch (deadline) {
			case REGISTRATION, OPINION -> Stream.empty();
			case DECISION -> Stream.concat(reminders.decision().stream(), Stream.of(reminders.escalation()));
			case CLARIFICATION -> reminders.clarification().stream();
		};
		return new Ladder(Stream.concat(days.map(Step::at), Stream.of(Step.PASSED)).toList(), deadlines.calendar());
	}

	/// Whether a step after the announced one has come.
	public boolean hasMoved(Step announced, Instant due, Instant now) {
		return after(announced).findFirst().filter((next) -> hasCome(next, due, now)).isPresent();
	}

	/// The latest step after the announced one that has come; empty when none has.
	public Optional<Step> latest(Step announced, Instant due, Instant now) {
		return after(announced).takeWhile((step) -> hasCome(step, due, now)).reduce((_, later) -> later);
	}

	private Stream<Step> after(Step announced) {
		return steps.stream().filter((step) -> step.compareTo(announced) > 0);
	}

	private boolean hasCome(Step step, Instant due, Instant now) {
		if (step.equals(Step.PASSED)) {
			return now.isAfter(due);
		}
		Instant morning = Deadlines.morningOf(calendar.shift(Deadlines.day(due), step.workingDays()));
		// A deadline in the early morning of its day is over before people are reminded
		// of it.
		return !now.isBefore(step.compareTo(Step.PASSED) < 0 && morning.isAfter(due) ? due : morning);
	}

}
