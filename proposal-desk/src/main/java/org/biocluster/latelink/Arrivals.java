package org.biocluster.latelink;

import java.util.List;
import java.util.UUID;

import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// Which proposals came by late links. Thread-safe.
public interface Arrivals {

	/// All of them, the oldest first.
	List<Arrival> all();

	/// One of them.
	/// @param number null until registered
	record Arrival(UUID link, ProposalId proposal, @Nullable String number) {
	}

}
