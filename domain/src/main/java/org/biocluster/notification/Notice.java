package org.biocluster.notification;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;

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

	/// A step of a deadline has come.
	/// @param step the last of its ladder; people are told of those of groups and authors
	record DeadlineStep(EventId eventId, ProposalId proposalId, long version, Instant at, Deadline deadline, Step step,
			Instant due) implements Notice {
	}

	/// What to tell about a recorded fact; empty when nobody is told.
	static Optional<Notice> of(RecordedEvent recorded) {
		return switch (recorded.event()) {
			case RoutingEvent.Routed routed -> Optional.of(new ProposalRouted(recorded.id(), recorded.proposalId(),
					recorded.version(), recorded.at(), routed.routing().primary()));
			case RoutingEvent.Redirected _, RoutingEvent.Retyped _, RoutingEvent.Escalated _ -> Optional.empty();
			case RoutingEvent.RoutingSuggested _ -> Optional.empty();
			case ReviewEvent review -> of(recorded, review);
			case SubmissionEvent _, DecisionEvent _, PrivacyEvent _ -> Optional.empty();
		};
	}

	private static Optional<Notice> of(RecordedEvent recorded, ReviewEvent event) {
		return switch (event) {
			case ReviewEvent.ReminderDue reminder -> Step.ofCode(reminder.step())
				.flatMap((step) -> step(recorded, reminder.deadline(), step, reminder.due()));
			case ReviewEvent.DeadlinePassed passed -> step(recorded, passed.deadline(), Step.PASSED, passed.due());
			case ReviewEvent.Taken _, ReviewEvent.Assigned _, ReviewEvent.Unassigned _ -> Optional.empty();
			case ReviewEvent.OpinionRequested _, ReviewEvent.OpinionGiven _ -> Optional.empty();
			case ReviewEvent.ClarificationRequested _, ReviewEvent.ClarificationAnswered _,
					ReviewEvent.ClarificationExpired _ ->
				Optional.empty();
			case ReviewEvent.DeadlineSet _, ReviewEvent.DeadlineExtended _, ReviewEvent.NoteAdded _ -> Optional.empty();
		};
	}

	/// What is held for the secretariat stands in its inbox and is with no group yet.
	private static Optional<Notice> step(RecordedEvent recorded, String code, Step step, Instant due) {
		return Deadline.ofCode(code)
			.filter((deadline) -> deadline != Deadline.REGISTRATION)
			.map((deadline) -> new DeadlineStep(recorded.id(), recorded.proposalId(), recorded.version(), recorded.at(),
					deadline, step, due));
	}

}
