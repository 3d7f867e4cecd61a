package org.biocluster.briefing;

import java.time.Instant;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// What a letter about a fact says of the proposal, before it is put into words; nothing about the person.
/// @param number null while it is not registered
/// @param type code of the type
/// @param language of the proposal
/// @param receivedAt when the first attempt to send the proposal reached us
/// @param entry the round it was sent to; null where proposals are always welcome
/// @param routing that counted then; null when it was with no group yet
/// @param texts in the author's order
/// @param linkGeneration of the links that are valid
/// @param term the deadline that the letter is about; null when it is about none
/// @param news what happened to the proposal; null when the letter is about a routing or a deadline
public record Briefing(ProposalId proposalId, @Nullable RegistrationNumber number, Language language, String type,
		Instant receivedAt, @Nullable RoundEntry entry, @Nullable RoutingDecision routing, List<TypedText> texts,
		int linkGeneration, @Nullable Term term, @Nullable News news) {

	public Briefing {
		texts = List.copyOf(texts);
	}

	/// The number as it is written in a language; empty while there is none.
	public String number(Language in) {
		return number == null ? "" : number.in(in);
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
