package org.biocluster.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.biocluster.account.StaffMember;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;
import org.jspecify.annotations.Nullable;

/// What staff may read of the proposals. Thread-safe.
public interface Inbox {

	/// The wanted lines in the wanted order.
	List<InboxItem> page(InboxQuery query);

	/// The same lines for somebody who may not know of every draft: where a draft was the
	/// last thing that happened, the version is that of what happened before.
	List<InboxItem> page(InboxQuery query, StaffMember reader);

	/// How many lines each value of a facet would give, the other facets staying as they
	/// are. Exact up to a bound: of a
	/// longer list the counts say what the first lines have, at least.
	Map<InboxFacet, Map<String, FacetCount>> counts(InboxQuery query);

	/// Remembers which version a member saw.
	void seen(ProposalId id, long version, String member);

	/// How many proposals each group has that are not finished, counted up to the same
	/// bound.
	Map<String, FacetCount> openByGroup();

	/// The proposal, if it is there and the reader's role and groups allow it; without
	/// drafts that are not for the reader.
	Optional<ProposalDetail> find(ProposalId id, StaffMember reader);

	/// The lines of those of the proposals that the reader may read, in no order; with
	/// the versions that the reader may know.
	List<InboxItem> items(Collection<ProposalId> ids, StaffMember reader);

	/// The words of a proposal as they stood at a version; those of now where it is the
	/// latest.
	List<ProposalDetail.TextPart> content(ProposalId id, long version);

	/// The words of a proposal before its author changed it last; empty where nobody did.
	List<ProposalDetail.TextPart> former(ProposalId id);

	/// Other proposals that the reader may read whose titles say much the same, the most
	/// similar first.
	List<InboxItem> similar(ProposalId id, StaffMember reader, int most);

	/// The files of a proposal, those of answers last.
	List<FilePart> files(ProposalId id);

	/// The author, if known. Whether the reader may see it is for the caller to check.
	Optional<Submitter> submitter(ProposalId id);

	/// Proposals whose authors' surnames begin like this, the newest first. Whether the
	/// reader may see them is for the
	/// caller to check.
	/// @param primaryGroups only of these; null for all
	List<AuthorMatch> byAuthor(String surname, @Nullable Set<String> primaryGroups, int most);

	/// Every group that any of these proposals is with.
	Set<String> groupsOf(Collection<ProposalId> ids);

	/// Every group that decides on any of these proposals.
	Set<String> primaryGroupsOf(Collection<ProposalId> ids);

	/// Where the events of a proposal stand in the history, in order.
	List<LogPosition> history(ProposalId id);

	/// A place in the history.
	record LogPosition(int partition, long offset) {
	}

}
