package org.biocluster.link;

import java.time.Instant;
import java.util.UUID;

import org.biocluster.proposal.Actor;
import org.biocluster.proposal.LateEntry;
import org.jspecify.annotations.Nullable;

/// Leave to send something to a round that has closed, for whoever holds the link. The secretariat gives it and may take it
/// back; what was sent before stays.
/// @param round the code of the round
/// @param until the last instant at which a submission may reach us with it
/// @param uses how many submissions may come with it
/// @param meantFor to whom it was given, in words of the secretariat; the link itself says nothing of it
/// @param at when it was given
/// @param withdrawal null while it holds
public record LateLink(UUID id, String round, Instant until, int uses, String meantFor, String reason, Actor by,
		Instant at, @Nullable Withdrawal withdrawal) {

	/// How it shows in a submission.
	public LateEntry entry() {
		return new LateEntry(id, round, until);
	}

	/// The same, taken back.
	public LateLink withdrawn(Withdrawal now) {
		return new LateLink(id, round, until, uses, meantFor, reason, by, at, now);
	}

	/// Whether a submission that reached us then may still begin to use it.
	public boolean isOpen(Instant reached) {
		return withdrawal == null && !reached.isAfter(until);
	}

	/// That it was taken back.
	/// @param reason in words of the secretariat
	public record Withdrawal(Actor by, Instant at, String reason) {
	}

}
