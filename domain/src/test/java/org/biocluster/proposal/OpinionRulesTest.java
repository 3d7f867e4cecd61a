package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a consulted group's opinion, and the lack of one, does to a decision.
class OpinionRulesTest {

	private static final Actor CHAIR = new Actor("m1", Role.CHAIR);

	private static final Text REASON = SampleCommands.text(TextKind.REASON, 1, "Достаточно длинная причина решения");

	private static final Text ANSWER = SampleCommands.text(TextKind.ANSWER, 1, "Ответ на возражение");

	/// Ten working days after Monday, 23 November 2026.
	private static final Instant USUAL = Instant.parse("2026-12-07T20:59:59Z");

	private StoredProposal stored = StoredProposal.NONE;

	private PartitionLedger ledger = PartitionLedger.empty(2, 4);

	private Regulations regulations = Proposals.to("bioenergy", new Consulted("programme", false));

	private int commands;

	@Test
	void opinionIsDueAfterTenWorkingDaysOrOneWorkingDayBeforeAnEarlierSession() {
		inReview();
		assertThat(due("programme")).isEqualTo(USUAL);

		byChair(new StaffCommand.PutOnAgenda("bioenergy", session(LocalDate.of(2026, 12, 1))), 1);
		assertThat(due("programme")).isEqualTo("2026-11-30T20:59:59Z");
		byChair(new StaffCommand.RequestOpinion("agri-food", USUAL), 1);
		assertThat(due("agri-food")).isEqualTo("2026-11-30T20:59:59Z");
	}

	@Test
	void laterSessionLeavesTheUsualTerm() {
		inReview();
		byChair(new StaffCommand.PutOnAgenda("bioenergy", session(LocalDate.of(2026, 12, 21))), 1);

		assertThat(due("programme")).isEqualTo(USUAL);
	}

	@Test
	void decidingBeforeAnOpinionThatMayStillComeNeedsAReason() {
		inReview();

		assertThat(refusal(decide("include", null, null, List.of(REASON)), 1)).contains("decision.withoutOpinions");
		assertAccepted(decide("include", null, REASON, List.of(REASON)), 1);
	}

	@Test
	void opinionThatDidNotComeInTimeHoldsNothingUp() {
		inReview();

		assertAccepted(decide("include", null, null, List.of(REASON)), 15);
	}

	@Test
	void objectionIsAnsweredBeforeAnythingIsIncludedButNotBeforeARejection() {
		inReview();
		ask(new Actor("p1", Role.CHAIR), "programme", new StaffCommand.GiveOpinion("programme", "object",
				stored.state().version(), SampleCommands.text(TextKind.REMARKS, 1, "Слова группы")), 1);

		for (String code : List.of("include", "partly")) {
			assertThat(refusal(decide(code, null, null, List.of(REASON)), 1)).contains("decision.objectionAnswer");
		}
		assertAccepted(decide("include", ANSWER, null, List.of(REASON, ANSWER)), 1);
		assertAccepted(decide("note", null, null, List.of(REASON)), 1);
	}

	@Test
	void objectionThatCameAfterTheDraftKeepsItFromBeingGivenOut() {
		inReview();
		assertAccepted(decide("include", null, REASON, List.of(REASON)), 1);
		ask(new Actor("p1", Role.CHAIR), "programme", new StaffCommand.GiveOpinion("programme", "object",
				stored.state().version(), SampleCommands.text(TextKind.REMARKS, 1, "Слова группы")), 1);

		assertThat(refusal(new StaffCommand.ReleaseDecision("bioenergy", null), 1))
			.contains("decision.objectionAnswer");
		assertAccepted(new StaffCommand.Escalate("bioenergy", "objection", REASON), 1);
		assertThat(StoredProposal.primaryGroup(stored.state())).isEqualTo("main");
	}

	@Test
	void groupThatIsOnlyInformedHoldsNothingUp() {
		regulations = Proposals.to("bioenergy", new Consulted("programme", true));
		inReview();

		assertAccepted(decide("include", null, null, List.of(REASON)), 1);
		assertAccepted(new StaffCommand.ReleaseDecision("bioenergy", null), 1);
	}

	private void inReview() {
		ask(Actor.SUBMITTER, null, Proposals.submit("a"), 0);
		byChair(new StaffCommand.Take("bioenergy"), 0);
	}

	private static SessionRef session(LocalDate day) {
		return new SessionRef("s1", "1", null, null, day);
	}

	private static StaffCommand decide(String code, @Nullable Text answer, @Nullable Text withoutOpinions,
			List<Text> texts) {
		return new StaffCommand.ProposeDecision("bioenergy",
				new DecisionDetails(code, null, code.equals("note") ? null : "goals", null, null, List.of(REASON.ref()),
						"chair-decision", answer == null ? null : answer.ref(),
						withoutOpinions == null ? null : withoutOpinions.ref()),
				null, texts);
	}

	private Instant due(String group) {
		return ((ProposalState.Existing) stored.state()).dossier().review().opinionOf(group).orElseThrow().due();
	}

	private List<String> refusal(StaffCommand command, int day) {
		return ((Outcome.Rejected) byChair(command, day)).fields();
	}

	private void assertAccepted(StaffCommand command, int day) {
		assertThat(byChair(command, day)).isInstanceOf(Outcome.Accepted.class);
	}

	private Outcome byChair(Command command, int day) {
		return ask(CHAIR, "bioenergy", command, day);
	}

	private Outcome ask(Actor actor, @Nullable String group, Command command, int day) {
		Instant now = Proposals.NOW.plus(Duration.ofDays(day));
		int number = ++commands;
		Handling handling = Handling.of(
				new Request<>(new CommandId(new UUID(3, number)), Proposals.proposal(1), now, actor,
						group == null ? Set.of() : Set.of(group), null, Language.RU, command),
				Proposals.at(number), stored, ledger, regulations, now);
		stored = handling.stored();
		ledger = handling.ledger();
		return handling.outcome();
	}

}
