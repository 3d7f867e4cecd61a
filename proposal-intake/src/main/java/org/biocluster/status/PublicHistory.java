package org.biocluster.status;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.jspecify.annotations.Nullable;

/// What of the history an author sees: the steps of the proposal, not the inner work of a group.
public final class PublicHistory {

	private PublicHistory() {
	}

	/// The entry for an event; empty when the author does not see it.
	public static Optional<HistoryEntry> entry(RecordedEvent recorded) {
		return Optional.ofNullable(about(recorded))
			.map((about) -> new HistoryEntry(recorded.version(), recorded.at(), recorded.event().type(), about.group(),
					about.due(), about.detail()));
	}

	private static @Nullable About about(RecordedEvent recorded) {
		return switch (recorded.event()) {
			case SubmissionEvent event -> submission(event);
			case RoutingEvent event -> routing(event);
			case ReviewEvent event -> review(event);
			case DecisionEvent event -> decision(event);
			case PrivacyEvent event -> privacy(event);
		};
	}

	private static About submission(SubmissionEvent event) {
		return switch (event) {
			case SubmissionEvent.RefusedFormally refused ->
				About.detail(refused.tellAuthor() ? refused.ground() : null);
			case SubmissionEvent.Submitted _, SubmissionEvent.Amended _, SubmissionEvent.Held _,
					SubmissionEvent.ReleasedFromHold _, SubmissionEvent.Registered _, SubmissionEvent.Restored _ ->
				About.NOTHING;
			case SubmissionEvent.Withdrawn withdrawn -> new About(null, withdrawn.restorableUntil(), null);
		};
	}

	private static @Nullable About routing(RoutingEvent event) {
		return switch (event) {
			case RoutingEvent.Routed routed -> About.group(routed.routing().primary());
			case RoutingEvent.Redirected redirected -> About.group(redirected.to());
			case RoutingEvent.Escalated escalated -> About.group(escalated.to());
			case RoutingEvent.Retyped _ -> About.NOTHING;
			case RoutingEvent.RoutingSuggested _ -> null;
		};
	}

	private static @Nullable About review(ReviewEvent event) {
		return switch (event) {
			case ReviewEvent.Taken taken -> About.group(taken.group());
			case ReviewEvent.OpinionRequested requested -> new About(requested.group(), requested.due(), null);
			case ReviewEvent.OpinionGiven given -> About.group(given.group());
			case ReviewEvent.ClarificationRequested requested -> new About(requested.group(), requested.due(), null);
			case ReviewEvent.DeadlineExtended extended -> new About(null, extended.to(), extended.deadline());
			case ReviewEvent.ClarificationAnswered _, ReviewEvent.ClarificationExpired _ -> About.NOTHING;
			case ReviewEvent.Assigned _, ReviewEvent.Unassigned _, ReviewEvent.DeadlineSet _, ReviewEvent.ReminderDue _,
					ReviewEvent.DeadlinePassed _, ReviewEvent.NoteAdded _ ->
				null;
		};
	}

	private static @Nullable About decision(DecisionEvent event) {
		return switch (event) {
			case DecisionEvent.PutOnAgenda put -> About.group(put.group());
			case DecisionEvent.TakenOffAgenda off -> About.group(off.group());
			case DecisionEvent.DecisionReleased released -> new About(released.group(), null, released.status());
			case DecisionEvent.DecisionCorrected corrected -> About.detail(corrected.status());
			case DecisionEvent.Deferred deferred -> About.group(deferred.group());
			case DecisionEvent.Reopened _ -> About.NOTHING;
			case DecisionEvent.DecisionProposed _, DecisionEvent.TaskAssigned _ -> null;
		};
	}

	private static @Nullable About privacy(PrivacyEvent event) {
		return switch (event) {
			case PrivacyEvent.ConsentWithdrawn _, PrivacyEvent.SubmitterCorrected _, PrivacyEvent.SubmitterErased _,
					PrivacyEvent.TextRedacted _, PrivacyEvent.LinksReissued _ ->
				About.NOTHING;
			case PrivacyEvent.ConsentGiven _ -> null;
		};
	}

	private record About(@Nullable String group, @Nullable Instant due, @Nullable String detail) {

		static final About NOTHING = new About(null, null, null);

		static About group(String group) {
			return new About(group, null, null);
		}

		static About detail(@Nullable String detail) {
			return new About(null, null, detail);
		}

	}

}
