package org.biocluster.briefing;

import java.util.List;
import java.util.Optional;

import org.biocluster.group.GroupMember;
import org.biocluster.notification.Background;
import org.biocluster.notification.Notice;
import org.biocluster.notification.Recipient;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;

/// What has arrived so far; answers change as more arrives. Thread-safe.
public interface Briefings {

	/// What the history says before the fact; empty until the fact itself has arrived.
	Optional<Background> background(Notice notice);

	/// The members of a group; empty until the group's document has arrived. What is
	/// known as a member is no group and has none.
	Optional<List<GroupMember>> members(String group);

	/// Everything a letter about this routing says; empty until all of it has arrived.
	Optional<Briefing> briefing(EventId eventId);

	/// Who a recipient is now.
	Addressee addressee(Recipient recipient, ProposalId proposalId);

}
