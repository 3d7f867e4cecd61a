package org.biocluster.briefing;

import java.time.Instant;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// What a letter about the routing of a proposal or a deadline of it says, before it is put into words; nothing about the person.
/// @param type code of the type
/// @param language of the proposal
/// @param receivedAt when the first attempt to send the proposal reached us
/// @param texts in the author's order
/// @param linkGeneration of the links that are valid
/// @param term the deadline that the letter is about; null when it is about the routing
public record Briefing(ProposalId proposalId, RegistrationNumber number, Language language, String type,
		Instant receivedAt, RoutingDecision routing, List<TypedText> texts, int linkGeneration, @Nullable Term term) {

	public Briefing {
		texts = List.copyOf(texts);
	}

	/// The title as typed; empty when it was removed.
	public String title() {
		return texts.stream()
			.filter((text) -> text.kind() == TextKind.TITLE)
			.map(TypedText::value)
			.filter((value) -> value != null)
			.findFirst()
			.orElse("");
	}

}
