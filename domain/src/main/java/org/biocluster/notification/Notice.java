package org.biocluster.notification;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.jspecify.annotations.Nullable;

/// A fact that somebody is told about, reduced to what the plan needs.
public sealed interface Notice {

	/// The fact.
	EventId eventId();

	/// The proposal it is about.
	ProposalId proposalId();

	/// The version of the proposal after the fact.
	long version();

	/// When it was recorded.
	Instant at();

	/// A proposal was sent to its groups.
	/// @param primary code of the group that decides
	record ProposalRouted(EventId eventId, ProposalId proposalId, long version, Instant at,
			String primary) implements Notice {
	}

	/// A step of a deadline has come, or something waits until one.
	/// @param step the last of its ladder; [Step#NONE] when the deadline was only set
	record DeadlineStep(EventId eventId, ProposalId proposalId, long version, Instant at, Deadline deadline, Step step,
			Instant due) implements Notice {
	}

	/// Something happened on the way of a proposal.
	/// @param about code of the group that is asked or spoke, id of the member who
	/// was made responsible, or either of whoever has a task; null where there is
	/// none of these
	record ProposalChanged(EventId eventId, ProposalId proposalId, long version, Instant at, Change change,
			@Nullable String about) implements Notice {
	}

	/// What to tell about a recorded fact; empty when nobody is told.
	static Optional<Notice> of(RecordedEvent recorded) {
		Event event = recorded.event();
		return switch (event) {
			case RoutingEvent.Routed routed -> Optional.of(new ProposalRouted(recorded.id(), recorded.proposalId(),
					recorded.version(), recorded.at(), routed.routing().primary()));
			case ReviewEvent.ReminderDue reminder -> Step.ofCode(reminder.step())
				.flatMap((step) -> step(recorded, reminder.deadline(), step, reminder.due()));
			case ReviewEvent.DeadlinePassed passed -> step(recorded, passed.deadline(), Step.PASSED, passed.due());
			case ReviewEvent.DeadlineSet set when Deadline.REGISTRATION.code().equals(set.deadline()) ->
				step(recorded, set.deadline(), Step.NONE, set.due());
			case SubmissionEvent _, RoutingEvent _, ReviewEvent _, DecisionEvent _,
					PrivacyEvent _ ->
				Change.of(event)
					.map((change) -> new ProposalChanged(recorded.id(), recorded.proposalId(), recorded.version(),
							recorded.at(), change, about(event)));
		};
	}

	private static @Nullable String about(Event event) {
		return switch (event) {
			case ReviewEvent.OpinionRequested requested -> requested.group();
			case ReviewEvent.OpinionGiven given -> given.group();
			case ReviewEvent.Assigned assigned -> assigned.member();
			case DecisionEvent.TaskAssigned task -> task.assignee();
			case SubmissionEvent _, RoutingEvent _, ReviewEvent _, DecisionEvent _, PrivacyEvent _ -> null;
		};
	}

	private static Optional<Notice> step(RecordedEvent recorded, String code, Step step, Instant due) {
		return Deadline.ofCode(code)
			.map((deadline) -> new DeadlineStep(recorded.id(), recorded.proposalId(), recorded.version(), recorded.at(),
					deadline, step, due));
	}

}
