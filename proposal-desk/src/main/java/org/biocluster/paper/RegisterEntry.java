package org.biocluster.paper;

import java.time.Instant;
import java.time.LocalDate;

import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// One proposal as registers and summaries tell of it; no person is in it.
/// @param round the round it was sent to; null where proposals are always welcome
/// @param late it came after the round had closed
/// @param byLink it came then by a late link, and counts as in time
/// @param number null until registered
/// @param primaryGroup the one in charge; null while the proposal is with no group
/// @param sessionId code of the session that has it on its agenda
/// @param item under which question it stands there
/// @param organisation as the author wrote it
/// @param decision code of the draft where there is one that the reader may read, otherwise of the decision that was given out
/// @param draft whether the decision is only drafted
/// @param reasons in Russian
public record RegisterEntry(ProposalId id, @Nullable String number, Instant submittedAt, String channel, String type,
		String status, @Nullable String primaryGroup, @Nullable String title, @Nullable String organisation,
		String organisationType, @Nullable Instant due, @Nullable String sessionId, @Nullable String item,
		@Nullable String decision, boolean draft, @Nullable String ground, @Nullable String section,
		@Nullable String target, @Nullable String reasons, @Nullable String protocolNumber,
		@Nullable LocalDate protocolDate, @Nullable String round, boolean late, boolean byLink) {
}
