package org.biocluster.proposal;

import org.biocluster.proposal.ProposalState.Absent;
import org.biocluster.proposal.ProposalState.AwaitingAnswer;
import org.biocluster.proposal.ProposalState.Decided;
import org.biocluster.proposal.ProposalState.Existing;
import org.biocluster.proposal.ProposalState.InRegister;
import org.biocluster.proposal.ProposalState.OnHold;
import org.biocluster.proposal.ProposalState.Received;
import org.biocluster.proposal.ProposalState.Scheduled;
import org.biocluster.proposal.ProposalState.TakenBack;
import org.biocluster.proposal.ProposalState.UnderReview;
import org.biocluster.proposal.ProposalState.WithGroup;
import org.biocluster.proposal.SubmissionEvent.Submitted;
import org.jspecify.annotations.Nullable;

/// Folds events into the state of a proposal. Takes every event as the fact it is: whether it was allowed was decided
/// when it was made. Pure.
public final class Evolution {

	private Evolution() {
	}

	/// The state after one more event.
	/// @throws IllegalStateException when the event does not follow the state: the
	/// history has a gap
	public static ProposalState evolve(ProposalState state, RecordedEvent recorded) {
		if (recorded.version() != state.version() + 1) {
			throw new IllegalStateException("Proposal " + recorded.proposalId() + " is at version " + state.version()
					+ ", event " + recorded.id() + " has version " + recorded.version());
		}
		return switch (state) {
			case Absent _ -> first(recorded);
			case Existing existing -> next(existing.with(existing.dossier().withVersion(recorded.version())), recorded);
		};
	}

	private static ProposalState first(RecordedEvent recorded) {
		if (!(recorded.event() instanceof Submitted submitted)) {
			throw new IllegalStateException(
					"Proposal " + recorded.proposalId() + " begins with " + recorded.event().type());
		}
		return new Received(new Dossier(recorded.proposalId(), recorded.version(), null, submitted.classification(),
				submitted.language(), submitted.origin().channel(), recorded.at(), submitted.fingerprint(),
				submitted.fingerprint(), submitted.texts(), submitted.files(), submitted.submitterKnown(),
				submitted.linkGeneration(), null, 0));
	}

	private static Existing next(Existing state, RecordedEvent recorded) {
		return switch (recorded.event()) {
			case SubmissionEvent event -> submission(state, event, recorded);
			case RoutingEvent event -> routing(state, event);
			case ReviewEvent event -> review(state, event);
			case DecisionEvent event -> decision(state, event);
			case PrivacyEvent event -> privacy(state, event);
		};
	}

	private static Existing submission(Existing state, SubmissionEvent event, RecordedEvent recorded) {
		Dossier dossier = state.dossier();
		return switch (event) {
			case Submitted _ -> throw new IllegalStateException("Proposal " + dossier.id() + " was submitted twice");
			case SubmissionEvent.Amended amended -> state.with(dossier.withContent(amended.classification(),
					amended.texts(), amended.files(), amended.fingerprint()));
			case SubmissionEvent.Held _ -> new OnHold(dossier);
			case SubmissionEvent.ReleasedFromHold _ -> new Received(dossier);
			case SubmissionEvent.RefusedFormally _ -> new Decided(dossier, Status.REJECTED, null);
			case SubmissionEvent.Registered registered -> new InRegister(dossier.withNumber(registered.number()));
			case SubmissionEvent.Withdrawn withdrawn ->
				new TakenBack(dossier, state, recorded.at(), withdrawn.restorableUntil());
			case SubmissionEvent.Restored _ -> state instanceof TakenBack back ? back.before().with(dossier) : state;
		};
	}

	private static Existing routing(Existing state, RoutingEvent event) {
		Dossier dossier = state.dossier();
		return switch (event) {
			case RoutingEvent.Routed routed -> new WithGroup(dossier.withRouting(routed.routing()));
			case RoutingEvent.Redirected redirected -> state.with(dossier.withRedirects(redirected.count()));
			case RoutingEvent.Retyped retyped -> state.with(dossier.withContent(retyped.classification(),
					dossier.texts(), dossier.files(), dossier.fingerprint()));
			case RoutingEvent.Escalated _, RoutingEvent.RoutingSuggested _ -> state;
		};
	}

	private static Existing review(Existing state, ReviewEvent event) {
		Dossier dossier = state.dossier();
		return switch (event) {
			case ReviewEvent.Taken taken -> new UnderReview(dossier, taken.member());
			case ReviewEvent.Assigned assigned -> new UnderReview(dossier, assigned.member());
			case ReviewEvent.Unassigned _ -> new UnderReview(dossier, null);
			case ReviewEvent.ClarificationRequested requested ->
				new AwaitingAnswer(dossier, responsible(state), requested.due());
			case ReviewEvent.ClarificationAnswered _, ReviewEvent.ClarificationExpired _ ->
				new UnderReview(dossier, responsible(state));
			case ReviewEvent.OpinionRequested _, ReviewEvent.OpinionGiven _, ReviewEvent.DeadlineSet _,
					ReviewEvent.DeadlineExtended _, ReviewEvent.ReminderDue _, ReviewEvent.DeadlinePassed _,
					ReviewEvent.NoteAdded _ ->
				state;
		};
	}

	private static Existing decision(Existing state, DecisionEvent event) {
		Dossier dossier = state.dossier();
		return switch (event) {
			case DecisionEvent.PutOnAgenda put -> new Scheduled(dossier, put.session(), false);
			case DecisionEvent.Deferred deferred -> new Scheduled(dossier, deferred.to(), true);
			case DecisionEvent.TakenOffAgenda _, DecisionEvent.Reopened _ -> new UnderReview(dossier, null);
			case DecisionEvent.DecisionReleased released ->
				new Decided(dossier, status(released.status()), released.decision());
			case DecisionEvent.DecisionCorrected corrected ->
				new Decided(dossier, status(corrected.status()), corrected.corrected());
			case DecisionEvent.DecisionProposed _, DecisionEvent.TaskAssigned _ -> state;
		};
	}

	private static Existing privacy(Existing state, PrivacyEvent event) {
		Dossier dossier = state.dossier();
		return switch (event) {
			case PrivacyEvent.SubmitterErased _ -> state.with(dossier.withSubmitterKnown(false));
			case PrivacyEvent.LinksReissued reissued -> state.with(dossier.withLinkGeneration(reissued.generation()));
			case PrivacyEvent.ConsentGiven _, PrivacyEvent.ConsentWithdrawn _, PrivacyEvent.SubmitterCorrected _,
					PrivacyEvent.TextRedacted _ ->
				state;
		};
	}

	private static @Nullable String responsible(Existing state) {
		return switch (state) {
			case UnderReview review -> review.responsible();
			case AwaitingAnswer awaiting -> awaiting.responsible();
			case Received _, OnHold _, InRegister _, WithGroup _, Scheduled _, Decided _, TakenBack _ -> null;
		};
	}

	private static Status status(String code) {
		return Status.ofCode(code)
			.filter(Status::isTerminal)
			.orElseThrow(() -> new IllegalStateException("No decision leads to the status " + code));
	}

}
