package org.biocluster.latelink;

import java.time.Instant;
import java.util.UUID;

import org.biocluster.proposal.ProposalId;

/// Counts the uses of late links, once for all processes. Thread-safe.
public interface LateUses {

	/// Takes one use for a proposal; a proposal that has one keeps it.
	/// @param most how many there are; 0 gives none to a proposal that has none
	LateUse take(UUID link, int most, ProposalId proposal, Instant at);

	/// Whether a use is left; true also where nobody can tell at the moment.
	boolean anyLeft(UUID link, int most);

}
