package org.biocluster.inbox.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.biocluster.proposal.DecisionDetails;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextRef;
import org.jspecify.annotations.Nullable;

/// The texts that came with a step after the submission, so that each can be read beside its step.
final class NamedTexts {

	private NamedTexts() {
	}

	static List<TextId> of(Event event) {
		List<TextRef> texts = switch (event) {
			case SubmissionEvent.Withdrawn withdrawn -> one(withdrawn.reason());
			case SubmissionEvent _ -> List.of();
			case RoutingEvent.Redirected redirected -> one(redirected.reason());
			case RoutingEvent.Retyped retyped -> one(retyped.reason());
			case RoutingEvent.Escalated escalated -> one(escalated.reason());
			case RoutingEvent.Routed _, RoutingEvent.RoutingSuggested _ -> List.of();
			case ReviewEvent review -> of(review);
			case DecisionEvent decision -> of(decision);
			case PrivacyEvent _ -> List.of();
		};
		return texts.stream().map(TextRef::id).toList();
	}

	private static List<TextRef> of(ReviewEvent event) {
		return switch (event) {
			case ReviewEvent.ClarificationRequested asked -> asked.questions();
			case ReviewEvent.ClarificationAnswered answered -> answered.answers();
			case ReviewEvent.OpinionGiven given -> one(given.remarks());
			case ReviewEvent.DeadlineExtended extended -> one(extended.reason());
			case ReviewEvent.NoteAdded note -> one(note.note());
			case ReviewEvent.Taken _, ReviewEvent.Assigned _, ReviewEvent.Unassigned _, ReviewEvent.OpinionRequested _,
					ReviewEvent.ClarificationExpired _, ReviewEvent.DeadlineSet _, ReviewEvent.ReminderDue _,
					ReviewEvent.DeadlinePassed _ ->
				List.of();
		};
	}

	private static List<TextRef> of(DecisionEvent event) {
		return switch (event) {
			case DecisionEvent.DecisionProposed proposed -> of(proposed.decision());
			case DecisionEvent.DecisionReleased released -> of(released.decision());
			case DecisionEvent.DecisionCorrected corrected -> of(corrected.corrected());
			case DecisionEvent.Deferred deferred -> one(deferred.reason());
			case DecisionEvent.Reopened reopened -> one(reopened.reason());
			case DecisionEvent.TaskAssigned task -> task.texts();
			case DecisionEvent.PutOnAgenda _, DecisionEvent.TakenOffAgenda _ -> List.of();
		};
	}

	private static List<TextRef> of(DecisionDetails decision) {
		List<TextRef> texts = new ArrayList<>(decision.reasons());
		Stream.of(one(decision.objectionAnswer()), one(decision.withoutOpinions())).forEach(texts::addAll);
		return texts;
	}

	private static List<TextRef> one(@Nullable TextRef text) {
		return text == null ? List.of() : List.of(text);
	}

}
