package org.biocluster.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ProposalDetail.TextPart;
import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;

/// Everything that the page of one proposal shows of the work on it.
/// @param forms what the reader may do now, what brings the proposal on first
/// @param names user names of staff by their opaque ids
/// @param seen the words as they stood when a form was opened whose content was changed since; empty otherwise
/// @param attempt a form that came back; null otherwise
public record Card(ProposalDetail proposal, List<FormView> forms, Map<String, String> names, List<TextPart> seen,
		@Nullable Attempt attempt, Instant now) {

	public Card {
		forms = List.copyOf(forms);
		names = Map.copyOf(names);
		seen = List.copyOf(seen);
	}

	/// How somebody is called at the desk; the id of somebody who is not there any more.
	public String name(String id) {
		return names.getOrDefault(id, id);
	}

	/// The words of a paper; null while they are missing or after they were removed.
	public @Nullable TextPart text(TextId id) {
		return Stream.concat(proposal.papers().stream(), proposal.texts().stream())
			.filter((text) -> text.id().equals(id))
			.findFirst()
			.orElse(null);
	}

	/// Whether nobody has to do anything any more.
	public boolean isFinished() {
		return proposal.item().isFinished();
	}

	/// Whether a time has passed.
	public boolean isOver(@Nullable Instant due) {
		return due != null && due.isBefore(now);
	}

	/// What happened after the version that was seen.
	public List<ProposalDetail.TimelineEntry> news() {
		Long known = attempt == null ? null : attempt.basedOn();
		return known == null ? List.of()
				: proposal.timeline().stream().filter((entry) -> entry.version() > known).toList();
	}

	/// The form that came back, where the action is still possible; otherwise what was
	/// typed stands without a form.
	public boolean isAttemptShown() {
		return forms.stream().anyMatch(FormView::isOpen);
	}

	/// What was typed, for somebody who has to copy it elsewhere.
	public List<String> typed() {
		return attempt == null ? List.of()
				: attempt.typed()
					.entrySet()
					.stream()
					.filter((field) -> !field.getKey().startsWith("session.") && !field.getKey().equals("group"))
					.flatMap((field) -> field.getValue().stream())
					.filter((value) -> value.length() > 20)
					.toList();
	}

}
