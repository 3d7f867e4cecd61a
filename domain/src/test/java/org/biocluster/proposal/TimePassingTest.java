package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.junit.jupiter.api.Test;

/// What time alone does to a proposal.
class TimePassingTest {

	private static final Actor CHAIR = new Actor("m1", Role.CHAIR);

	private static final Regulations REGULATIONS = Proposals.TO_BIOENERGY;

	/// Submitted on Monday, 23 November 2026: the decision is due on 23 December.
	private static final Instant DUE = Instant.parse("2026-12-23T20:59:59Z");

	private StoredProposal stored = StoredProposal.NONE;

	private PartitionLedger ledger = PartitionLedger.empty(2, 4);

	private int command;

	@Test
	void decisionIsRemindedOfOnceAtEachStepAndThenPutBeforeTheMainGroup() {
		submit(REGULATIONS);

		assertThat(at("2026-12-16T05:59:59Z")).isEmpty();
		assertThat(at("2026-12-16T06:00:00Z"))
			.containsExactly(new ReviewEvent.ReminderDue("decision", "before-5", DUE));
		assertThat(at("2026-12-16T06:00:00Z")).isEmpty();
		assertThat(at("2026-12-22T06:00:00Z"))
			.containsExactly(new ReviewEvent.ReminderDue("decision", "before-1", DUE));
		assertThat(at("2026-12-23T20:59:59Z")).isEmpty();
		assertThat(at("2026-12-23T21:00:00Z")).containsExactly(new ReviewEvent.DeadlinePassed("decision", DUE));
		assertThat(at("2026-12-28T06:00:00Z")).containsExactly(new ReviewEvent.ReminderDue("decision", "after-3", DUE));
		assertThat(at("2027-01-06T06:00:00Z")).extracting(Event::type)
			.containsExactly("Escalated", "Routed", "DeadlineSet", "DeadlineSet");
		assertThat(StoredProposal.primaryGroup(stored.state())).isEqualTo("main");
		assertThat(at("2027-01-06T06:00:00Z")).isEmpty();
	}

	@Test
	void mainGroupHasNobodyAboveItAndIsRemindedOnceMore() {
		submit(Proposals.to("main"));

		assertThat(at("2027-01-06T06:00:00Z"))
			.containsExactly(new ReviewEvent.ReminderDue("decision", "after-10", DUE));
		assertThat(at("2030-01-06T06:00:00Z")).isEmpty();
	}

	@Test
	void afterAJumpOfTheClockOnlyTheLatestStepIsAnnouncedAndAfterOneBackwardsNone() {
		submit(REGULATIONS);

		assertThat(at("2026-12-28T06:00:00Z")).containsExactly(new ReviewEvent.ReminderDue("decision", "after-3", DUE));
		assertThat(at("2026-12-16T06:00:00Z")).isEmpty();
		assertThat(at("2026-12-24T06:00:00Z")).isEmpty();
		assertThat(at("2026-12-28T06:00:00Z")).isEmpty();
	}

	@Test
	void extensionBeginsTheLadderAnew() {
		submit(REGULATIONS);
		at("2026-12-22T06:00:00Z");
		Instant later = Instant.parse("2027-01-15T20:59:59Z");
		ask(new StaffCommand.ExtendDeadline("decision", later,
				SampleCommands.text(TextKind.REASON, 1, "Ждём заключение комиссии")), "2026-12-22T07:00:00Z");

		assertThat(at("2026-12-24T06:00:00Z")).isEmpty();
		assertThat(at("2027-01-08T06:00:00Z"))
			.containsExactly(new ReviewEvent.ReminderDue("decision", "before-5", later));
	}

	@Test
	void closedProposalIsNeverRemindedOf() {
		submit(REGULATIONS);
		handle(new Actor("submitter", Role.SUBMITTER), new SubmitterCommand.Withdraw(null), "2026-12-15T06:00:00Z");

		assertThat(at("2027-12-16T06:00:00Z")).isEmpty();
	}

	@Test
	void clockOfTheGroupStandsStillWhileTheAuthorIsAskedAndGoesOnWithoutAnAnswer() {
		submit(REGULATIONS);
		ask(new StaffCommand.Take("bioenergy"), "2026-12-01T06:00:00Z");
		Instant awaited = Instant.parse("2027-01-20T20:59:59Z");
		ask(new StaffCommand.RequestClarification("bioenergy",
				List.of(SampleCommands.text(TextKind.QUESTION, 1, "Какая мощность?")), awaited),
				"2026-12-02T06:00:00Z");

		assertThat(at("2026-12-30T06:00:00Z")).isEmpty();
		assertThat(at("2027-01-15T06:00:00Z"))
			.containsExactly(new ReviewEvent.ReminderDue("clarification", "before-3", awaited));
		assertThat(at("2027-01-20T06:00:00Z"))
			.containsExactly(new ReviewEvent.ReminderDue("clarification", "on-day", awaited));
		Instant over = Instant.parse("2027-01-20T21:00:00Z");
		Instant moved = Instant.parse("2027-02-11T20:59:59Z");
		assertThat(at(over.toString())).containsExactly(new ReviewEvent.ClarificationExpired(awaited),
				new ReviewEvent.DeadlineSet("decision", moved, "weekends-only"));
		assertThat(at(over.toString())).isEmpty();
	}

	@Test
	void opinionsThatDidNotComeAreNotedOnce() {
		submit(Proposals.to("bioenergy", new Consulted("programme", false)));
		Instant awaited = Instant.parse("2026-12-07T20:59:59Z");

		assertThat(at("2026-12-07T20:59:59Z")).isEmpty();
		assertThat(at("2026-12-07T21:00:00Z")).containsExactly(new ReviewEvent.DeadlinePassed("opinion", awaited));
		assertThat(at("2026-12-08T21:00:00Z")).isEmpty();
	}

	@Test
	void whatIsHeldTooLongIsNotedAndWhatIsReleasedIsNot() {
		handle(Actor.SUBMITTER, Proposals.held(Proposals.submit("a"), "HONEYPOT"), Proposals.NOW.toString());
		Instant registered = Instant.parse("2026-11-26T20:59:59Z");

		assertThat(at("2026-11-26T21:00:00Z"))
			.containsExactly(new ReviewEvent.DeadlinePassed("registration", registered));
		assertThat(at("2026-11-27T21:00:00Z")).isEmpty();

		handle(new Actor("s1", Role.SECRETARIAT), new StaffCommand.ReleaseFromHold("checked", List.of()),
				"2026-11-28T09:00:00Z");
		assertThat(Clock.running(stored.state())).extracting((clock) -> clock.deadline().code())
			.containsExactly("decision");
	}

	@Test
	void nobodyElseMakesTimePass() {
		submit(REGULATIONS);
		Request<TimePassing> forged = new Request<>(new CommandId(new UUID(9, 9)), Proposals.proposal(1), Proposals.NOW,
				CHAIR, Set.of("bioenergy"), null, Language.RU, new TimePassing());

		assertThat(Decider.decide(stored.state(), forged,
				new DecisionContext(REGULATIONS, ledger.nextNumber(Proposals.NOW),
						Instant.parse("2030-01-01T00:00:00Z"))))
			.isEqualTo(Decision.Refused.because(RejectionCode.FORBIDDEN));
	}

	@Test
	void eventsOfTimeNameNoCommandAndHaveTheSameIdentityWhoeverMakesThem() {
		submit(REGULATIONS);
		Instant now = Instant.parse("2026-12-23T21:00:00Z");

		Handling one = Handling.ofTime(Proposals.proposal(1), stored, ledger, REGULATIONS, now);
		Handling other = Handling.ofTime(Proposals.proposal(1), stored, ledger, REGULATIONS, now.plusSeconds(5));

		RecordedEvent event = one.events().getFirst();
		assertThat(event.causation()).isNull();
		assertThat(event.actor()).isEqualTo(Actor.SYSTEM);
		assertThat(event.source()).isEqualTo(CommandSource.NONE);
		assertThat(event.id()).isEqualTo(other.events().getFirst().id());
		assertThat(one.stored().log()).isEqualTo(stored.log());
	}

	private void submit(Regulations regulations) {
		keep(Handling.of(Proposals.request(1, ++command, Actor.SUBMITTER, Proposals.submit("a")), Proposals.at(command),
				stored, ledger, regulations, Proposals.NOW));
	}

	private void ask(StaffCommand wish, String now) {
		handle(CHAIR, wish, now);
	}

	private void handle(Actor actor, Command wish, String now) {
		Request<Command> request = new Request<>(new CommandId(new UUID(3, ++command)), Proposals.proposal(1),
				Instant.parse(now), actor, Set.of("bioenergy"), null, Language.RU, wish);
		Handling handling = Handling.of(request, Proposals.at(command), stored, ledger, REGULATIONS,
				Instant.parse(now));
		assertThat(handling.outcome()).isInstanceOf(Outcome.Accepted.class);
		keep(handling);
	}

	private List<Event> at(String now) {
		Handling handling = Handling.ofTime(Proposals.proposal(1), stored, ledger, REGULATIONS, Instant.parse(now));
		keep(handling);
		return handling.events().stream().map(RecordedEvent::event).toList();
	}

	private void keep(Handling handling) {
		stored = handling.stored();
		ledger = handling.ledger();
	}

}
