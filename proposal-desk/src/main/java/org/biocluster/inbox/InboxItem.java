package org.biocluster.inbox;

import java.time.Instant;
import java.util.List;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;

/// One line of an inbox.
/// @param number in its stored form; null until registered
/// @param title null until its text has arrived, or when it was removed
/// @param primaryGroup the latest that it was sent to; null while the proposal is with no group
/// @param due until when the group has to decide; null where nothing is due
/// @param responsible opaque id of the member; null when nobody is
/// @param seen the version that the reader saw last; null when it was never opened
/// @param role of the reader's group; null for somebody who reads all groups at once
public record InboxItem(ProposalId id, @Nullable String number, String status, @Nullable String title,
		@Nullable String primaryGroup, @Nullable GroupRole role, Instant submittedAt, Instant receivedAt, String type,
		List<String> sectors, List<String> flags, long version, @Nullable Instant due, @Nullable String responsible,
		@Nullable Long seen) {

	/// Who checks what is held.
	private static final String CHECKING = "secretariat";

	public InboxItem {
		sectors = List.copyOf(sectors);
		flags = List.copyOf(flags);
	}

	/// The same line with the version that its reader knows.
	public InboxItem at(long known) {
		return new InboxItem(id, number, status, title, primaryGroup, role, submittedAt, receivedAt, type, sectors,
				flags, known, due, responsible, seen);
	}

	/// The group that is in charge now: whatever is held is with those who check it,
	/// wherever it was before.
	/// @return null while the proposal is with no group
	public @Nullable String inCharge() {
		return inCharge(status, primaryGroup);
	}

	/// The group in charge of a proposal with this status and this primary group.
	public static @Nullable String inCharge(String status, @Nullable String primaryGroup) {
		return status.equals(Status.HELD.code()) ? CHECKING : primaryGroup;
	}

	/// Where the next page begins.
	public InboxCursor cursor(InboxSort sort) {
		return new InboxCursor(switch (sort) {
			case NEWEST, OLDEST -> submittedAt;
			case DUE -> due == null ? InboxSort.NEVER : due;
		}, id);
	}

	/// Whether nobody has to do anything any more.
	public boolean isFinished() {
		return Status.ofCode(status).filter(Status::isTerminal).isPresent();
	}

	/// Whether the reader never opened it.
	public boolean isUnread() {
		return seen == null;
	}

	/// Whether something happened since the reader opened it.
	public boolean isChanged() {
		return seen != null && seen < version;
	}

}
