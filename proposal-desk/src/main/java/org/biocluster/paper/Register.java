package org.biocluster.paper;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// What papers are made of. Thread-safe.
public interface Register {

	/// The proposals of a list in the order of their arrival, at most one more than
	/// [#MOST], so that whoever shows them can say
	/// that there are more.
	/// @param from the first day of arrival in Moscow; null for any
	/// @param to the last day; null for any
	/// @param reader drafts are there for whoever may read them
	List<RegisterEntry> of(InboxQuery query, @Nullable LocalDate from, @Nullable LocalDate to, StaffMember reader);

	/// Those proposals in the order of their arrival; the reader is known to see them.
	List<RegisterEntry> of(Collection<ProposalId> chosen, StaffMember reader);

	/// All registration numbers of a year that were given out, in order.
	List<Long> numbers(int year);

	/// No paper is longer.
	int MOST = 10_000;

}
