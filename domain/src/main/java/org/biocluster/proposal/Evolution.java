package org.biocluster.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.biocluster.policy.Consulted;
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
			case Existing existing -> next(existing.with(existing.dossier().after(recorded)), recorded);
		};
	}

	private static ProposalState first(RecordedEvent recorded) {
		if (!(recorded.event() instanceof Submitted submitted)) {
			throw new IllegalStateException(
					"Proposal " + recorded.proposalId() + " begins with " + recorded.event().type());
		}
		Arrival arrival = new Arrival(submitted.language(), submitted.origin().channel(), recorded.at(),
				submitted.fingerprint());
		Content content = new Content(submitted.classification(), submitted.texts(), submitted.files(),
				submitted.fingerprint(), submitted.flags(), recorded.version());
		Authorship authorship = new Authorship(submitted.submitterKnown(), submitted.linkGeneration(), Map.of());
		return new Received(new Dossier(recorded.proposalId(), recorded.version(), List.of(recorded.event().type()),
				arrival, null, content, authorship, null, 0, Review.NONE, List.of()));
	}

	private static Existing next(Existing state, RecordedEvent recorded) {
		return switch (recorded.event()) {
			case SubmissionEvent event -> submission(state, event, recorded);
			case RoutingEvent event -> routing(state, event);
			case ReviewEvent event -> ReviewEvolution.review(state, event, recorded.at());
			case DecisionEvent event -> decision(state, event);
			case PrivacyEvent event -> privacy(state, event);
		};
	}

	private static Existing submission(Existing state, SubmissionEvent event, RecordedEvent recorded) {
		Dossier dossier = state.dossier();
		return switch (event) {
			case Submitted _ -> throw new IllegalStateException("Proposal " + dossier.id() + " was submitted twice");
			case SubmissionEvent.Amended amended -> state.with(dossier.withContent(new Content(amended.classification(),
					amended.texts(), amended.files(), amended.fingerprint(), amended.flags(), recorded.version())));
			case SubmissionEvent.Held _ -> new OnHold(dossier);
			case SubmissionEvent.ReleasedFromHold _ ->
				new Received(dossier.withReview(dossier.review().withRegistrationDue(null)));
			case SubmissionEvent.RefusedFormally _ -> new Decided(dossier, Status.REJECTED, null);
			case SubmissionEvent.Registered registered -> new InRegister(dossier.withNumber(registered.number()));
			case SubmissionEvent.Withdrawn withdrawn ->
				new TakenBack(dossier.withPaper(withdrawn.reason()), state, recorded.at(), withdrawn.restorableUntil());
			case SubmissionEvent.Restored _ -> state instanceof TakenBack back ? back.before().with(dossier) : state;
		};
	}

	private static Existing routing(Existing state, RoutingEvent event) {
		Dossier dossier = state.dossier();
		return switch (event) {
			case RoutingEvent.Routed routed -> routed(state, routed.routing());
			case RoutingEvent.Redirected redirected ->
				state.with(dossier.withRedirects(redirected.count()).withPaper(redirected.reason()));
			case RoutingEvent.Retyped retyped -> state
				.with(dossier.withContent(dossier.content().reclassified(retyped.classification(), dossier.version()))
					.withPaper(retyped.reason()));
			case RoutingEvent.Escalated escalated -> state.with(dossier.withPaper(escalated.reason()));
			case RoutingEvent.RoutingSuggested _ -> state;
		};
	}

	/// Another primary group begins anew; the same one goes on where it was.
	private static Existing routed(Existing state, Routing routing) {
		Dossier dossier = state.dossier();
		boolean begins = switch (state) {
			case Received _, InRegister _, OnHold _ -> true;
			case WithGroup _, UnderReview _, AwaitingAnswer _, Scheduled _, Decided _, TakenBack _ -> false;
		};
		if (!begins && dossier.routing() != null && dossier.routing().primary().equals(routing.primary())) {
			return state.with(dossier.withRouting(routing));
		}
		Set<String> groups = new HashSet<>();
		routing.consulted().stream().map(Consulted::group).forEach(groups::add);
		return new WithGroup(dossier.withRouting(routing).withReview(dossier.review().handedOver(groups)));
	}

	private static Existing decision(Existing state, DecisionEvent event) {
		Dossier dossier = state.dossier();
		Review review = dossier.review();
		return switch (event) {
			case DecisionEvent.PutOnAgenda put -> new Scheduled(dossier, put.session(), false);
			case DecisionEvent.Deferred deferred -> new Scheduled(
					dossier.withReview(review.withDraft(null)).withPaper(deferred.reason()), deferred.to(), true);
			case DecisionEvent.TakenOffAgenda _ -> new UnderReview(dossier.withReview(review.withDraft(null)));
			case DecisionEvent.Reopened reopened -> reopened(dossier.withPaper(reopened.reason()));
			case DecisionEvent.DecisionReleased released ->
				new Decided(dossier.withReview(review.withDraft(null)), status(released.status()), released.decision());
			case DecisionEvent.DecisionCorrected corrected ->
				new Decided(dossier.withPapers(corrected.corrected().texts()), status(corrected.status()),
						corrected.corrected());
			case DecisionEvent.DecisionProposed proposed -> state.with(dossier
				.withReview(review.withDraft(new Draft(proposed.group(), proposed.decision(), proposed.session())))
				.withPapers(proposed.decision().texts()));
			case DecisionEvent.TaskAssigned task -> state.with(dossier.withPapers(task.texts()));
		};
	}

	/// What was refused before a group had it goes back to the secretariat.
	private static Existing reopened(Dossier dossier) {
		return dossier.routing() == null ? new OnHold(dossier) : new UnderReview(dossier);
	}

	private static Existing privacy(Existing state, PrivacyEvent event) {
		Dossier dossier = state.dossier();
		Authorship authorship = dossier.authorship();
		return switch (event) {
			case PrivacyEvent.SubmitterErased _ -> state.with(dossier.withAuthorship(authorship.forgotten()));
			case PrivacyEvent.LinksReissued reissued ->
				state.with(dossier.withAuthorship(authorship.withLinkGeneration(reissued.generation())));
			case PrivacyEvent.ConsentGiven given -> state.with(dossier
				.withAuthorship(authorship.withConsent(given.consent().document(), given.consent().version())));
			case PrivacyEvent.ConsentWithdrawn withdrawn ->
				state.with(dossier.withAuthorship(authorship.withoutConsent(withdrawn.document())));
			case PrivacyEvent.SubmitterCorrected _, PrivacyEvent.TextRedacted _ -> state;
		};
	}

	private static Status status(String code) {
		return Status.ofCode(code)
			.filter(Status::isTerminal)
			.orElseThrow(() -> new IllegalStateException("No decision leads to the status " + code));
	}

}
