package org.biocluster.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;

/// How far the group's work on a proposal is.
/// @param responsible opaque id of the member; null when nobody is
/// @param due until when the group has to decide; null before it had the proposal
/// @param extended the one extension is used up
/// @param answerDue until when the author's answer is awaited; null when nobody asked
/// @param registrationDue until when what is being checked has to be registered or refused
/// @param session on whose agenda it stands, or to which it was deferred
/// @param draft the decision that waits to be given out
/// @param decision the one that was given out last
public record ReviewPart(@Nullable String responsible, @Nullable Instant due, boolean extended,
		@Nullable Instant answerDue, @Nullable Instant registrationDue, @Nullable SessionRef session,
		@Nullable DecisionPart draft, @Nullable DecisionPart decision, List<OpinionPart> opinions) {

	public ReviewPart {
		opinions = List.copyOf(opinions);
	}

	/// The same without the decision that waits to be given out.
	ReviewPart withoutDraft() {
		return new ReviewPart(responsible, due, extended, answerDue, registrationDue, session, null, decision,
				opinions);
	}

	/// Whether a consulted group objects, so that an inclusion has to answer it.
	public boolean hasObjection() {
		return opinions.stream().anyMatch((opinion) -> "object".equals(opinion.position()));
	}

	/// Codes of the groups that gave an opinion.
	public Set<String> heard() {
		return opinions.stream()
			.filter((opinion) -> opinion.position() != null)
			.map(OpinionPart::group)
			.collect(Collectors.toSet());
	}

	/// Whether a group that was asked may still speak.
	public boolean isEarly(Instant now) {
		return opinions.stream().anyMatch((opinion) -> {
			Instant until = opinion.due();
			return opinion.position() == null && until != null && !until.isBefore(now);
		});
	}

	/// A decision in codes; its words stand among the papers.
	/// @param session null for one taken outside a session
	/// @param texts those of the reasons first
	public record DecisionPart(String code, @Nullable String ground, @Nullable String section, @Nullable String target,
			@Nullable LocalDate due, @Nullable String withoutSession, @Nullable SessionRef session, Instant at,
			List<TextId> texts) {

		public DecisionPart {
			texts = List.copyOf(texts);
		}

	}

	/// What a consulted group thinks.
	/// @param position null while it is awaited
	/// @param onVersion the version it is about
	/// @param remarks null where there are none
	public record OpinionPart(String group, @Nullable Instant due, @Nullable String position, long onVersion,
			@Nullable TextId remarks) {
	}

}
