package org.biocluster.card;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.biocluster.action.Action;
import org.biocluster.card.Field.Kind;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.taxonomy.Taxonomy;

/// The fields of what only the secretariat does.
record FormalFields(ProposalDetail proposal, Choices choices) {

	List<Field> of(Action action) {
		return switch (action) {
			case HOLD -> List.of(new Field("reasons", Kind.CHOICES, true,
					choices.codes("hold", "suspicious", "restricted-content", "personal-data", "incomplete"), Set.of(),
					null));
			case RELEASE_FROM_HOLD ->
				List.of(Field.choice("note", choices.codes("release-note", "checked", "false-alarm", "completed")));
			case REFUSE_FORMALLY -> List.of(Field.choice("ground",
					choices.codes("formal-ground", "spam", "empty-text", "restricted-content", "not-a-proposal")));
			case RETYPE -> retype();
			case REDACT_TEXT -> List.of(Field.choice("text", choices.texts(proposal)),
					Field.choice("ground",
							choices.codes("redaction", "personal-data", "restricted-content", "author-request")),
					Field.words("replacement").optional());
			case FORGET_SUBMITTER ->
				List.of(Field.choice("ground", choices.codes("forgetting", "author-request", "consent-withdrawn")));
			case REISSUE_LINKS ->
				List.of(Field.choice("ground", choices.codes("reissue", "author-request", "leaked-link")));
			case CORRECT_ADDRESS -> List.of(Field.of("email", Kind.LINE),
					Field.choice("ground", choices.codes("address", "bounced", "author-request")));
			case TAKE, ASSIGN, UNASSIGN, REDIRECT, ESCALATE, REQUEST_OPINION, GIVE_OPINION, REQUEST_CLARIFICATION,
					EXTEND_DEADLINE, PUT_ON_AGENDA, TAKE_OFF_AGENDA, PROPOSE_DECISION, RELEASE_DECISION,
					CORRECT_DECISION, DEFER, REOPEN, ASSIGN_TASK, ADD_NOTE, REGISTER_RECEIVED ->
				List.of();
		};
	}

	private List<Field> retype() {
		Taxonomy lists = choices.words().taxonomy();
		String aspect = proposal.aspect();
		return List.of(
				Field.choice("classification.type", choices.terms(lists.types())).holding(proposal.item().type()),
				Field.choice("classification.aspect", choices.terms(lists.aspects()))
					.optional()
					.holding(Objects.requireNonNullElse(aspect, "")),
				new Field("classification.sectors", Kind.CHOICES, false, choices.terms(lists.sectors()), Set.of(),
						String.join(" ", proposal.item().sectors())),
				Field.words("reason").optional());
	}

}
