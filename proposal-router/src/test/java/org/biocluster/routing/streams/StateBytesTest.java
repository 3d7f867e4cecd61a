package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.avro.SchemaNormalization;
import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.RuleError;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.Arrival;
import org.biocluster.proposal.Authorship;
import org.biocluster.proposal.Clock;
import org.biocluster.proposal.Content;
import org.biocluster.proposal.Draft;
import org.biocluster.proposal.Opinion;
import org.biocluster.proposal.Review;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.CommandLog;
import org.biocluster.proposal.DecisionDetails;
import org.biocluster.proposal.Dossier;
import org.biocluster.proposal.FileRef;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.ProposalState;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.Status;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.proposal.TextRef;
import org.biocluster.routing.UnreadableStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateBytesTest {

	private static final Instant AT = Instant.parse("2026-11-23T09:00:00.123456Z");

	private static final ProposalId ID = new ProposalId(new UUID(1, 2));

	@ParameterizedTest
	@MethodSource("states")
	void everyStateComesBackAsItWas(ProposalState state) {
		StoredProposal stored = new StoredProposal(state, log());

		assertThat(StateBytes.readProposal(StateBytes.of(stored))).isEqualTo(stored);
	}

	@Test
	void equalStatesHaveEqualBytes() {
		StoredProposal stored = new StoredProposal(new ProposalState.WithGroup(dossier()), log());

		assertThat(StateBytes.of(StateBytes.readProposal(StateBytes.of(stored)))).isEqualTo(StateBytes.of(stored));
	}

	@Test
	void anotherSchemaHasAnotherFormat() {
		assertThat(SchemaNormalization.parsingFingerprint64(StateBytes.PROPOSALS.schema()))
			.as("Raise FORMAT, then take over the new fingerprint")
			.isEqualTo(4412736654870308179L);
		assertThat(SchemaNormalization.parsingFingerprint64(StateBytes.LEDGERS.schema()))
			.as("Raise FORMAT, then take over the new fingerprint")
			.isEqualTo(2561630005150313908L);
	}

	@Test
	void ledgerComesBackAsItWas() {
		PartitionLedger ledger = new PartitionLedger(3, 12, 400, 2026, 88, 77, -1);

		assertThat(StateBytes.readLedger(StateBytes.of(ledger))).isEqualTo(ledger);
	}

	@Test
	void bytesOfAnotherFormatAreRefused() {
		byte[] bytes = StateBytes.of(StoredProposal.NONE);
		bytes[0] = 9;

		assertThatExceptionOfType(UnreadableStateException.class).isThrownBy(() -> StateBytes.readProposal(bytes));
		assertThatExceptionOfType(UnreadableStateException.class)
			.isThrownBy(() -> StateBytes.readProposal(new byte[] { StateBytes.FORMAT, 1, 2 }));
	}

	static Stream<ProposalState> states() {
		Dossier dossier = dossier();
		DecisionDetails decision = new DecisionDetails("include", null, "goals", null, LocalDate.of(2026, 12, 1),
				List.of(new TextRef(new TextId(new UUID(1, 9)), TextKind.DECISION, "h")), null, null, null);
		return Stream.of(new ProposalState.Absent(), new ProposalState.Received(dossier),
				new ProposalState.OnHold(dossier), new ProposalState.InRegister(dossier),
				new ProposalState.WithGroup(dossier), new ProposalState.UnderReview(dossier),
				new ProposalState.AwaitingAnswer(dossier, AT),
				new ProposalState.Scheduled(dossier, new SessionRef("s", "1", null, null, LocalDate.of(2026, 12, 3)),
						true),
				new ProposalState.Decided(dossier, Status.INCLUDED, decision),
				new ProposalState.TakenBack(dossier, new ProposalState.UnderReview(dossier), AT, AT),
				new ProposalState.TakenBack(dossier,
						new ProposalState.TakenBack(dossier, new ProposalState.OnHold(dossier), AT, AT), AT, AT));
	}

	private static Dossier dossier() {
		Classification classification = new Classification("support-measure", "needed-measure", List.of("food"), false,
				List.of("finance"), "company", "RU-MOW", List.of("bio2020"), List.of(), null, "idea",
				LocalDate.of(2027, 1, 1), new RegistrationNumber(2026, 5), List.of("programme"));
		Routing routing = new Routing("support-finance", List.of(new Consulted("agri-food", false)), List.of("R05"),
				List.of(new RuleError("R13", "OVERFLOW")), 3, Set.of("MANY_GROUPS"), true);
		Content content = new Content(classification,
				List.of(new TextRef(new TextId(new UUID(5, 5)), TextKind.TITLE, "h")),
				List.of(new FileRef("00", 10, "application/pdf", new TextId(new UUID(5, 6)))), "f1",
				List.of("MARKUP_IN_TEXT"), 2);
		Draft draft = new Draft("support-finance", new DecisionDetails("note", null, null, null, null, List.of(),
				"chair-decision", new TextRef(new TextId(new UUID(5, 8)), TextKind.ANSWER, "h"), null), null);
		Review review = new Review("m1", List.of(new Opinion("agri-food", AT, "object", 3)), draft, AT, true, AT, AT,
				List.of(new Clock(Deadline.DECISION, AT, Step.at(-5)), new Clock(Deadline.OPINION, AT, Step.PASSED)));
		return new Dossier(ID, 7, List.of("Submitted", "Routed"), new Arrival(Language.RU, "web", AT, "f0"),
				new RegistrationNumber(2026, 12), content, new Authorship(true, 2, Map.of("personal-data", "1")),
				routing, 1, review, List.of(new TextRef(new TextId(new UUID(5, 7)), TextKind.NOTE, "h")));
	}

	private static CommandLog log() {
		return CommandLog.EMPTY
			.with(new Outcome.Accepted(new CommandId(new UUID(3, 1)), ID, 4, List.of("Submitted"),
					new RegistrationNumber(2026, 12), "support-finance"))
			.with(new Outcome.Rejected(new CommandId(new UUID(3, 2)), ID, 4, RejectionCode.STALE, List.of("Taken"),
					List.of("due")));
	}

}
