package org.biocluster.inbox;

import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.jspecify.annotations.Nullable;

/// The one code that makes a line of the timeline concrete: which group, which number, which decision.
public final class TimelineSubject {

	private TimelineSubject() {
	}

	/// The code; null when the type of the event says it all.
	public static @Nullable String of(Event event) {
		return switch (event) {
			case SubmissionEvent.Registered registered -> registered.number().toString();
			case SubmissionEvent.RefusedFormally refused -> refused.ground();
			case SubmissionEvent _ -> null;
			case RoutingEvent.Routed routed -> routed.routing().primary();
			case RoutingEvent.Redirected redirected -> redirected.to();
			case RoutingEvent.Escalated escalated -> escalated.to();
			case RoutingEvent.RoutingSuggested suggested -> suggested.primary();
			case RoutingEvent.Retyped retyped -> retyped.classification().type();
			case ReviewEvent.Taken taken -> taken.group();
			case ReviewEvent.OpinionRequested requested -> requested.group();
			case ReviewEvent.OpinionGiven given -> given.group();
			case ReviewEvent.ClarificationRequested requested -> requested.group();
			case ReviewEvent.DeadlineSet set -> set.deadline();
			case ReviewEvent.DeadlineExtended extended -> extended.deadline();
			case ReviewEvent.DeadlinePassed passed -> passed.deadline();
			case ReviewEvent.ReminderDue reminder -> reminder.deadline();
			case ReviewEvent _ -> null;
			case DecisionEvent.DecisionReleased released -> released.decision().code();
			case DecisionEvent.DecisionCorrected corrected -> corrected.corrected().code();
			case DecisionEvent _ -> null;
			case PrivacyEvent _ -> null;
		};
	}

}
