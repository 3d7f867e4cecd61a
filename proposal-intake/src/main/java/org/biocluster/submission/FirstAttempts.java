package org.biocluster.submission;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.proposal.ProposalId;

/// Remembers attempts that could not be taken. Works as well as it can: without its memory nothing else stops. Thread-safe.
public interface FirstAttempts {

	/// When the first of these attempts reached us; empty when none is known, or nobody
	/// can tell at the moment.
	Optional<Instant> find(ProposalId proposal);

	/// Keeps the time of an attempt, unless an earlier one is kept.
	void keep(ProposalId proposal, Instant reached);

}
