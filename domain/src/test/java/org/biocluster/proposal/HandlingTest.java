package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.Outcome.Accepted;
import org.biocluster.proposal.Outcome.Rejected;
import org.junit.jupiter.api.Test;

class HandlingTest {

	private static final PartitionLedger LEDGER = PartitionLedger.empty(2, 4);

	@Test
	void submissionIsRegisteredAndRoutedAtOnce() {
		Handling handling = submit("a", 1);

		assertThat(handling.events()).extracting((recorded) -> recorded.event().type())
			.containsExactly("Submitted", "ConsentGiven", "Registered", "Routed", "DeadlineSet");
		assertThat(handling.events()).extracting(RecordedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(handling.events()).extracting(RecordedEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(handling.events()).extracting(RecordedEvent::id).doesNotHaveDuplicates();
		assertThat(handling.outcome()).isEqualTo(new Accepted(new CommandId(new UUID(3, 1)), Proposals.proposal(1), 5,
				List.of("Submitted", "ConsentGiven", "Registered", "Routed", "DeadlineSet"),
				new RegistrationNumber(2026, 3), "bioenergy"));
	}

	@Test
	void routingIsRecordedWithItsGround() {
		RoutingEvent.Routed routed = (RoutingEvent.Routed) submit("a", 1).events().get(3).event();

		assertThat(routed.routing().consulted()).containsExactly(new Consulted("programme", true));
		assertThat(routed.routing().rules()).containsExactly("R09", "R13");
		assertThat(routed.routing().policyVersion()).isEqualTo(7);
		assertThat(routed.routing().flags()).containsExactly("BIDI_CONTROL");
	}

	@Test
	void textsAndPersonLeaveBesideTheHistory() {
		assertThat(submit("a", 1).effects()).hasSize(3)
			.hasOnlyElementsOfTypes(Effect.PublishText.class, Effect.PublishSubmitter.class);
	}

	@Test
	void knownCommandGetsItsOldOutcome() {
		Handling first = submit("a", 1);

		Handling again = handle(first, 1, Proposals.submit("a"), 11);

		assertThat(again.events()).isEmpty();
		assertThat(again.effects()).isEmpty();
		assertThat(again.outcome()).isEqualTo(first.outcome());
		assertThat(again.ledger().hasProcessed(Proposals.at(11))).isTrue();
	}

	@Test
	void sameContentUnderAnotherCommandChangesNothing() {
		Handling first = submit("a", 1);

		Handling again = handle(first, 2, Proposals.submit("a"), 11);

		assertThat(again.events()).isEmpty();
		assertThat(again.outcome()).isInstanceOfSatisfying(Accepted.class, (accepted) -> {
			assertThat(accepted.number()).isEqualTo(new RegistrationNumber(2026, 3));
			assertThat(accepted.primaryGroup()).isEqualTo("bioenergy");
			assertThat(accepted.version()).isEqualTo(5);
		});
	}

	@Test
	void otherContentUnderTheSameKeyIsRefused() {
		Handling first = submit("a", 1);

		Handling other = handle(first, 2, Proposals.submit("b"), 11);

		assertThat(other.events()).isEmpty();
		assertThat(other.outcome()).isEqualTo(new Rejected(new CommandId(new UUID(3, 2)), Proposals.proposal(1), 5,
				RejectionCode.KEY_REUSED, List.of(), List.of()));
		assertThat(other.stored().state()).isEqualTo(first.stored().state());
	}

	@Test
	void whatTheSecretariatShouldLookAtOutlivesHoldAndNewType() {
		Handling held = Handling.of(
				Proposals.request(1, 1, Actor.SUBMITTER, Proposals.held(Proposals.submit("a"), "HONEYPOT")),
				Proposals.at(0), StoredProposal.NONE, LEDGER, Proposals.TO_BIOENERGY, Proposals.NOW);
		Handling released = bySecretariat(held, 2, new StaffCommand.ReleaseFromHold("checked", List.of()),
				Proposals.TO_BIOENERGY);
		Classification of = Proposals.submit("a").classification();
		Classification anew = new Classification("other", null, of.sectors(), false, List.of(), of.organisationType(),
				of.region(), List.of(), List.of(), null, null, null, null, List.of());
		Handling retyped = bySecretariat(released, 3, new StaffCommand.Retype(anew, null, List.of()),
				Proposals.to("agri-food"));

		for (Handling handling : List.of(released, retyped)) {
			assertThat(handling.events()).extracting(RecordedEvent::event)
				.filteredOn(RoutingEvent.Routed.class::isInstance)
				.singleElement()
				.extracting((event) -> ((RoutingEvent.Routed) event).routing().flags())
				.isEqualTo(Set.of("BIDI_CONTROL"));
		}
	}

	private static Handling bySecretariat(Handling before, int command, StaffCommand wish, Regulations regulations) {
		return Handling.of(Proposals.request(1, command, new Actor("s1", Role.SECRETARIAT), wish),
				Proposals.at(command), before.stored(), before.ledger(), regulations, Proposals.NOW);
	}

	@Test
	void suspiciousSubmissionWaitsForTheSecretariat() {
		Handling handling = Handling.of(
				Proposals.request(1, 1, Actor.SUBMITTER, Proposals.held(Proposals.submit("a"), "HONEYPOT")),
				Proposals.at(0), StoredProposal.NONE, LEDGER, Proposals.TO_BIOENERGY, Proposals.NOW);

		assertThat(handling.events()).extracting((recorded) -> recorded.event().type())
			.containsExactly("Submitted", "ConsentGiven", "Held", "DeadlineSet");
		assertThat(handling.stored().state()).isInstanceOfSatisfying(ProposalState.OnHold.class,
				(held) -> assertThat(held.dossier().number()).isNull());
	}

	@Test
	void submissionWithoutTitleIsInvalidAndLeavesNothing() {
		Handling handling = Handling.of(
				Proposals.request(1, 1, Actor.SUBMITTER, Proposals.withoutTitle(Proposals.submit("a"))),
				Proposals.at(0), StoredProposal.NONE, LEDGER, Proposals.TO_BIOENERGY, Proposals.NOW);

		assertThat(handling.outcome()).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.code()).isEqualTo(RejectionCode.INVALID));
		assertThat(handling.stored()).isEqualTo(StoredProposal.NONE);
	}

	@Test
	void staffMaySendNoSubmittersCommand() {
		Actor chair = new Actor("staff-1", Role.CHAIR);

		Handling handling = Handling.of(Proposals.request(1, 1, chair, Proposals.submit("a")), Proposals.at(0),
				StoredProposal.NONE, LEDGER, Proposals.TO_BIOENERGY, Proposals.NOW);

		assertThat(handling.outcome()).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.code()).isEqualTo(RejectionCode.FORBIDDEN));
	}

	@Test
	void commandForNoProposalNamesThat() {
		Handling handling = Handling.of(
				Proposals.request(1, 1, new Actor("staff-1", Role.CHAIR), new StaffCommand.Take("bioenergy")),
				new CommandSource(CommandSource.Stream.STAFF, 5), StoredProposal.NONE, LEDGER, Proposals.TO_BIOENERGY,
				Proposals.NOW);

		assertThat(handling.outcome()).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.code()).isEqualTo(RejectionCode.UNKNOWN_PROPOSAL));
		assertThat(handling.ledger().staffOffset()).isEqualTo(5);
	}

	@Test
	void foldingTheHistoryGivesWhatWasStored() {
		Handling first = submit("a", 1);
		Handling second = Handling.of(Proposals.request(2, 9, Actor.SUBMITTER, Proposals.submit("c")), Proposals.at(12),
				StoredProposal.NONE, first.ledger(), Proposals.TO_BIOENERGY, Proposals.NOW);

		StoredProposal folded = first.events().stream().reduce(StoredProposal.NONE, StoredProposal::after, (a, _) -> a);
		PartitionLedger ledger = LEDGER;
		for (RecordedEvent recorded : first.events()) {
			ledger = ledger.after(recorded);
		}
		for (RecordedEvent recorded : second.events()) {
			ledger = ledger.after(recorded);
		}

		assertThat(folded).isEqualTo(first.stored());
		assertThat(ledger).isEqualTo(second.ledger());
	}

	@Test
	void requestDoesNotShowItsContent() {
		assertThat(Proposals.request(1, 1, Actor.SUBMITTER, Proposals.submit("a")).toString()).contains("Submit")
			.doesNotContain("value of", "author@");
		assertThat(Proposals.submit("a").toString()).doesNotContain("value of", "author@", "Surname");
	}

	@Test
	void eventsCarryTheLanguageOfTheProposal() {
		assertThat(submit("a", 1).events()).extracting(RecordedEvent::language).containsOnly(Language.RU);
	}

	private static Handling submit(String fingerprint, int command) {
		return Handling.of(Proposals.request(1, command, Actor.SUBMITTER, Proposals.submit(fingerprint)),
				Proposals.at(10), StoredProposal.NONE, LEDGER, Proposals.TO_BIOENERGY, Proposals.NOW);
	}

	private static Handling handle(Handling before, int command, SubmitterCommand wish, long offset) {
		return Handling.of(Proposals.request(1, command, Actor.SUBMITTER, wish), Proposals.at(offset), before.stored(),
				before.ledger(), Proposals.TO_BIOENERGY, Proposals.NOW);
	}

}
