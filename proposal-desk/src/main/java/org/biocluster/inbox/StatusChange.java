package org.biocluster.inbox;

import java.util.Optional;

import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.Status;
import org.biocluster.proposal.SubmissionEvent;

/// The status that an event alone leads to, whatever was before. Undoing a withdrawal leads back and is not among them.
public final class StatusChange {

	private StatusChange() {
	}

	/// The new status; empty when the event leaves it as it is.
	public static Optional<String> of(Event event) {
		return switch (event) {
			case SubmissionEvent submission -> submission(submission).map(Status::code);
			case RoutingEvent routing ->
				routing instanceof RoutingEvent.Routed ? Optional.of(Status.ROUTED.code()) : Optional.empty();
			case ReviewEvent review -> review(review).map(Status::code);
			case DecisionEvent decision -> decision(decision);
			case PrivacyEvent _ -> Optional.empty();
		};
	}

	private static Optional<Status> submission(SubmissionEvent event) {
		return switch (event) {
			case SubmissionEvent.Submitted _, SubmissionEvent.ReleasedFromHold _ -> Optional.of(Status.SUBMITTED);
			case SubmissionEvent.Held _ -> Optional.of(Status.HELD);
			case SubmissionEvent.RefusedFormally _ -> Optional.of(Status.REJECTED);
			case SubmissionEvent.Registered _ -> Optional.of(Status.REGISTERED);
			case SubmissionEvent.Withdrawn _ -> Optional.of(Status.WITHDRAWN);
			case SubmissionEvent.Amended _, SubmissionEvent.Restored _ -> Optional.empty();
		};
	}

	private static Optional<Status> review(ReviewEvent event) {
		return switch (event) {
			case ReviewEvent.Taken _, ReviewEvent.Assigned _, ReviewEvent.Unassigned _,
					ReviewEvent.ClarificationAnswered _, ReviewEvent.ClarificationExpired _ ->
				Optional.of(Status.IN_REVIEW);
			case ReviewEvent.ClarificationRequested _ -> Optional.of(Status.CLARIFICATION);
			case ReviewEvent.OpinionRequested _, ReviewEvent.OpinionGiven _, ReviewEvent.DeadlineSet _,
					ReviewEvent.DeadlineExtended _, ReviewEvent.ReminderDue _, ReviewEvent.DeadlinePassed _,
					ReviewEvent.NoteAdded _ ->
				Optional.empty();
		};
	}

	private static Optional<String> decision(DecisionEvent event) {
		return switch (event) {
			case DecisionEvent.PutOnAgenda _ -> Optional.of(Status.ON_AGENDA.code());
			case DecisionEvent.Deferred _ -> Optional.of(Status.DEFERRED.code());
			case DecisionEvent.TakenOffAgenda _, DecisionEvent.Reopened _ -> Optional.of(Status.IN_REVIEW.code());
			case DecisionEvent.DecisionReleased released -> Optional.of(released.status());
			case DecisionEvent.DecisionCorrected corrected -> Optional.of(corrected.status());
			case DecisionEvent.DecisionProposed _, DecisionEvent.TaskAssigned _ -> Optional.empty();
		};
	}

}
