package org.biocluster.status;

import java.time.Duration;
import java.util.Optional;

import org.biocluster.proposal.ProposalId;

/// What the own view knows of proposals. It follows the history with a short delay.
public interface ProposalViews {

	/// The proposal as far as the view has seen it.
	/// Throws a view-unavailable exception when the view cannot be read.
	Optional<ProposalView> find(ProposalId id);

	/// The fingerprint of the content that was first submitted; empty when the view has
	/// not seen the proposal or cannot
	/// be read: taking submissions must not depend on it.
	Optional<String> submittedAs(ProposalId id);

	/// Waits until the view has reached a version of a proposal, or the time is over.
	boolean awaitVersion(ProposalId id, long version, Duration atMost);

}
