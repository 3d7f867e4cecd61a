package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalState.Existing;
import org.junit.jupiter.api.Test;

class EvolutionTest {

	private static final Instant LATER = Proposals.NOW.plusSeconds(3600);

	private static final DecisionDetails INCLUSION = new DecisionDetails("include", null, "goals", null, null,
			List.of(), null, null, null);

	@Test
	void historyBeginsWithItsSubmission() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Evolution.evolve(new ProposalState.Absent(),
					recorded(1, new SubmissionEvent.Registered(new RegistrationNumber(2026, 1)))))
			.withMessageContaining("begins with Registered");
	}

	@Test
	void eventOfAnotherVersionIsRefused() {
		Existing routed = routed();

		assertThatIllegalStateException()
			.isThrownBy(() -> Evolution.evolve(routed, recorded(9, new ReviewEvent.Taken("bioenergy", "m1"))))
			.withMessageContaining("is at version 5");
	}

	@Test
	void reviewLeadsThroughClarificationToADecision() {
		Existing state = routed();

		state = next(state, new ReviewEvent.Taken("bioenergy", "m1"));
		assertThat(state.status()).isEqualTo(Status.IN_REVIEW);
		state = next(state, new ReviewEvent.ClarificationRequested("bioenergy", List.of(), LATER));
		assertThat(state.status()).isEqualTo(Status.CLARIFICATION);
		state = next(state, new ReviewEvent.ClarificationAnswered(List.of(), List.of()));
		assertThat(state).isInstanceOfSatisfying(ProposalState.UnderReview.class,
				(review) -> assertThat(review.dossier().review().responsible()).isEqualTo("m1"));
		state = next(state, new DecisionEvent.PutOnAgenda("bioenergy", session()));
		assertThat(state.status()).isEqualTo(Status.ON_AGENDA);
		state = next(state, new DecisionEvent.Deferred("bioenergy", session(), null, LATER));
		assertThat(state.status()).isEqualTo(Status.DEFERRED);
		state = next(state, new DecisionEvent.DecisionProposed("bioenergy", INCLUSION, session()));
		assertThat(state.status()).isEqualTo(Status.DEFERRED);
		state = next(state, new DecisionEvent.DecisionReleased("bioenergy", INCLUSION, session(), "included"));
		assertThat(state.status()).isEqualTo(Status.INCLUDED);
		state = next(state, new DecisionEvent.Reopened("main", "included", null));
		assertThat(state.status()).isEqualTo(Status.IN_REVIEW);
		assertThat(state.version()).isEqualTo(13);
	}

	@Test
	void undoneWithdrawalLeadsBack() {
		Existing taken = next(routed(), new ReviewEvent.Taken("bioenergy", "m1"));

		Existing withdrawn = next(taken, new SubmissionEvent.Withdrawn(null, LATER));
		Existing restored = next(withdrawn, new SubmissionEvent.Restored(Proposals.NOW));

		assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
		assertThat(restored.status()).isEqualTo(Status.IN_REVIEW);
		assertThat(restored.version()).isEqualTo(8);
	}

	@Test
	void heldProposalGoesOnWhenReleased() {
		Existing held = next(routed(), new SubmissionEvent.Held(Set.of("HONEYPOT")));

		assertThat(held.status()).isEqualTo(Status.HELD);
		assertThat(next(held, new SubmissionEvent.ReleasedFromHold("ok")).status()).isEqualTo(Status.SUBMITTED);
		assertThat(next(held, new SubmissionEvent.RefusedFormally("not-a-proposal", false)).status())
			.isEqualTo(Status.REJECTED);
	}

	@Test
	void redirectionCountsAndKeepsTheNumber() {
		Existing redirected = next(routed(),
				new RoutingEvent.Redirected("bioenergy", "ecology-waste", Proposals.text(TextKind.REASON).ref(), 1));

		assertThat(redirected.dossier().redirects()).isEqualTo(1);
		assertThat(redirected.dossier().number()).isEqualTo(new RegistrationNumber(2026, 3));
	}

	@Test
	void erasureAndNewLinksChangeNoStatus() {
		Existing erased = next(routed(), new PrivacyEvent.SubmitterErased("request"));
		Existing reissued = next(erased, new PrivacyEvent.LinksReissued(2));

		assertThat(erased.dossier().authorship().known()).isFalse();
		assertThat(reissued.dossier().authorship().linkGeneration()).isEqualTo(2);
		assertThat(reissued.status()).isEqualTo(Status.ROUTED);
	}

	@Test
	void nonTerminalStatusIsNoDecision() {
		Existing routed = routed();

		assertThatIllegalStateException().isThrownBy(
				() -> next(routed, new DecisionEvent.DecisionReleased("bioenergy", INCLUSION, null, "in-review")));
	}

	private static SessionRef session() {
		return new SessionRef("s1", "3", null, null, LocalDate.of(2026, 12, 1));
	}

	private static Existing routed() {
		return (Existing) Handling
			.of(Proposals.request(1, 1, Actor.SUBMITTER, Proposals.submit("a")), Proposals.at(0), StoredProposal.NONE,
					PartitionLedger.empty(2, 4), Proposals.TO_BIOENERGY, Proposals.NOW)
			.stored()
			.state();
	}

	private static Existing next(Existing state, Event event) {
		return (Existing) Evolution.evolve(state, recorded(state.version() + 1, event));
	}

	private static RecordedEvent recorded(long version, Event event) {
		return new RecordedEvent(new EventId(new UUID(9, version)), Proposals.proposal(1), version, version,
				Proposals.NOW, Actor.SYSTEM, null, CommandSource.NONE, Language.RU, null, "", event);
	}

}
