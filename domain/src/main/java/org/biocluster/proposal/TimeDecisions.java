package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.ProposalState.AwaitingAnswer;

/// Decisions on what time asks for: whom to remind, what has passed, what is put before the main group.
final class TimeDecisions {

	/// Why a proposal is put before the main group.
	private static final String OVERDUE = "overdue";

	private TimeDecisions() {
	}

	static Decision decide(Case about) {
		List<Event> events = new ArrayList<>();
		for (Clock clock : Clock.running(about.state())) {
			Optional<Step> step = about.deadlines()
				.ladder(clock.deadline())
				.latest(clock.step(), clock.due(), about.now());
			step.ifPresent((come) -> events.addAll(come(about, clock, come)));
		}
		return events.isEmpty() ? new Decision.AlreadyDone() : new Decision.Accepted(events, List.of());
	}

	private static List<Event> come(Case about, Clock clock, Step step) {
		String deadline = clock.deadline().code();
		if (!step.equals(Step.PASSED)) {
			return isEscalation(about, clock, step) ? HandingOver.escalated(about, OVERDUE, null)
					: List.of(new ReviewEvent.ReminderDue(deadline, step.code(), clock.due()));
		}
		return about.state() instanceof AwaitingAnswer awaiting && clock.deadline() == Deadline.CLARIFICATION
				? ReviewDecisions.expired(about, awaiting)
				: List.of(new ReviewEvent.DeadlinePassed(deadline, clock.due()));
	}

	/// The main group has nobody above it and is only reminded once more.
	private static boolean isEscalation(Case about, Clock clock, Step step) {
		return clock.deadline() == Deadline.DECISION && !Rights.MAIN.equals(about.primary())
				&& step.equals(Step.at(about.deadlines().reminders().escalation()));
	}

}
