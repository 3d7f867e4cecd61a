package org.biocluster.notification;

import java.util.Optional;

import org.biocluster.deadline.Deadline;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;

/// What happens on the way of a proposal that people are told about; [ChangePlan] says who. A decision that is only proposed
/// is none of these: nobody is told of it.
public enum Change {

	/// The author changed what the proposal says.
	AMENDED,
	/// Not accepted on a formal ground.
	REFUSED,
	/// The author took it back.
	WITHDRAWN,
	/// The author undid that.
	RESTORED,
	/// It went from one group to another.
	MOVED,
	/// A group began; news to the author only where it had not begun before.
	UNDER_REVIEW,
	/// Somebody else made a member responsible.
	ASSIGNED,
	/// Groups are asked for their opinion, or until another time than before.
	OPINION_ASKED,
	/// A group gave its opinion.
	OPINION_GIVEN,
	/// The author is asked.
	QUESTIONS,
	/// The author answered.
	ANSWERED,
	/// The author did not answer in time.
	UNANSWERED,
	/// The group has more time.
	EXTENDED,
	/// On the agenda of a session.
	ON_AGENDA,
	/// No longer on it.
	OFF_AGENDA,
	/// Considered at a later session.
	DEFERRED,
	/// A decision was given out.
	DECIDED,
	/// A decision that had been given out was put right.
	CORRECTED,
	/// A decided proposal is considered again.
	REOPENED,
	/// Somebody is to prepare something.
	TASK,
	/// The author's former links are void.
	LINKS;

	/// The change that an event is by itself; empty where nobody is told, or where the
	/// routing that follows is what people are told of.
	public static Optional<Change> of(Event event) {
		return switch (event) {
			case SubmissionEvent submission -> of(submission);
			case RoutingEvent _ -> Optional.empty();
			case ReviewEvent review -> of(review);
			case DecisionEvent decision -> of(decision);
			case PrivacyEvent.LinksReissued _ -> Optional.of(LINKS);
			case PrivacyEvent _ -> Optional.empty();
		};
	}

	private static Optional<Change> of(SubmissionEvent event) {
		return switch (event) {
			case SubmissionEvent.Submitted _, SubmissionEvent.Registered _, SubmissionEvent.Held _,
					SubmissionEvent.ReleasedFromHold _ ->
				Optional.empty();
			case SubmissionEvent.Amended _ -> Optional.of(AMENDED);
			case SubmissionEvent.RefusedFormally refused ->
				refused.tellAuthor() ? Optional.of(REFUSED) : Optional.empty();
			case SubmissionEvent.Withdrawn _ -> Optional.of(WITHDRAWN);
			case SubmissionEvent.Restored _ -> Optional.of(RESTORED);
		};
	}

	private static Optional<Change> of(ReviewEvent event) {
		return switch (event) {
			case ReviewEvent.Taken _ -> Optional.of(UNDER_REVIEW);
			case ReviewEvent.Assigned _ -> Optional.of(ASSIGNED);
			case ReviewEvent.OpinionRequested _ -> Optional.of(OPINION_ASKED);
			case ReviewEvent.OpinionGiven _ -> Optional.of(OPINION_GIVEN);
			case ReviewEvent.ClarificationRequested _ -> Optional.of(QUESTIONS);
			case ReviewEvent.ClarificationAnswered _ -> Optional.of(ANSWERED);
			case ReviewEvent.ClarificationExpired _ -> Optional.of(UNANSWERED);
			case ReviewEvent.DeadlineExtended _ -> Optional.of(EXTENDED);
			case ReviewEvent.DeadlineSet set ->
				Deadline.ofCode(set.deadline()).filter(Deadline.OPINION::equals).map((_) -> OPINION_ASKED);
			case ReviewEvent.Unassigned _, ReviewEvent.ReminderDue _, ReviewEvent.DeadlinePassed _,
					ReviewEvent.NoteAdded _ ->
				Optional.empty();
		};
	}

	private static Optional<Change> of(DecisionEvent event) {
		return switch (event) {
			case DecisionEvent.PutOnAgenda _ -> Optional.of(ON_AGENDA);
			case DecisionEvent.TakenOffAgenda _ -> Optional.of(OFF_AGENDA);
			case DecisionEvent.Deferred _ -> Optional.of(DEFERRED);
			case DecisionEvent.DecisionReleased _ -> Optional.of(DECIDED);
			case DecisionEvent.DecisionCorrected _ -> Optional.of(CORRECTED);
			case DecisionEvent.Reopened _ -> Optional.of(REOPENED);
			case DecisionEvent.TaskAssigned _ -> Optional.of(TASK);
			case DecisionEvent.DecisionProposed _ -> Optional.empty();
		};
	}

}
