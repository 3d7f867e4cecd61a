package org.biocluster.inbox;

import java.time.Instant;
import java.util.List;

import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// One line of an inbox.
/// @param number in its stored form; null until registered
/// @param title null until its text has arrived, or when it was removed
/// @param primaryGroup null while the proposal is with no group
/// @param role of the reader's group; null for somebody who reads all groups at once
public record InboxItem(ProposalId id, @Nullable String number, String status, @Nullable String title,
		@Nullable String primaryGroup, @Nullable GroupRole role, Instant submittedAt, Instant receivedAt, String type,
		List<String> sectors, List<String> flags, long version) {

	public InboxItem {
		sectors = List.copyOf(sectors);
		flags = List.copyOf(flags);
	}

	/// Where the next page begins.
	public InboxCursor cursor() {
		return new InboxCursor(submittedAt, id);
	}

}
