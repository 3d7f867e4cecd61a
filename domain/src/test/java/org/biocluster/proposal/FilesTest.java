package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.proposal.SubmitterCommand.Amend;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.junit.jupiter.api.Test;

class FilesTest {

	private static final Text NAME = Proposals.text(TextKind.FILE_NAME);

	private static final FileRef FILE = new FileRef("a".repeat(64), 42, "application/pdf", NAME.id());

	@Test
	void theHistoryNamesFilesByTheirContentAndTheirNamesAsTexts() {
		Handling submitted = handle(StoredProposal.NONE, 1, Actor.SUBMITTER, submit());

		SubmissionEvent.Submitted event = (SubmissionEvent.Submitted) submitted.events().getFirst().event();
		assertThat(event.files()).containsExactly(FILE);
		assertThat(event.texts()).contains(NAME.ref());
		assertThat(event.toString()).doesNotContain(NAME.value());
		assertThat(submitted.effects()).contains(new Effect.PublishText(NAME));
		assertThat(content(submitted).files()).containsExactly(FILE);
	}

	@Test
	void anAmendmentReplacesTheFilesToo() {
		Handling submitted = handle(StoredProposal.NONE, 1, Actor.SUBMITTER, submit());
		Submit former = Proposals.submit("a");

		Handling amended = handle(submitted.stored(), 2, Actor.SUBMITTER,
				new Amend(former.classification(), former.texts(), List.of(), "b", List.of()));

		assertThat(content(amended).files()).isEmpty();
	}

	@Test
	void aFileIsTakenAwayByRedactingItsName() {
		Handling submitted = handle(StoredProposal.NONE, 1, Actor.SUBMITTER, submit());

		Handling redacted = handle(submitted.stored(), 2, new Actor("s", Role.SECRETARIAT),
				new StaffCommand.RedactText(NAME.id(), null, "personal-data"));

		assertThat(redacted.events()).extracting(RecordedEvent::event)
			.containsExactly(new PrivacyEvent.TextRedacted(NAME.id(), TextKind.FILE_NAME, "personal-data"));
		assertThat(redacted.effects()).containsExactly(new Effect.RemoveText(NAME.id()));
	}

	private static Submit submit() {
		Submit plain = Proposals.submit("a");
		return new Submit(plain.classification(), plain.language(),
				List.of(plain.texts().getFirst(), plain.texts().getLast(), NAME), List.of(FILE), plain.submitter(),
				plain.consents(), plain.origin(), plain.fingerprint(), plain.flags(), plain.holdReasons());
	}

	private static Handling handle(StoredProposal stored, int command, Actor actor, Command wish) {
		return Handling.of(
				new Request<>(new CommandId(new UUID(3, command)), Proposals.proposal(1), Proposals.NOW, actor,
						Set.of("secretariat"), null, Language.RU, wish),
				Proposals.at(command), stored, PartitionLedger.empty(2, 4), Proposals.TO_BIOENERGY, Proposals.NOW);
	}

	private static Content content(Handling handling) {
		return ((ProposalState.Existing) handling.stored().state()).dossier().content();
	}

}
