package org.biocluster.attachment;

import java.util.Optional;

import org.biocluster.proposal.ProposalId;

/// The bytes of files that belong to proposals, for whoever shows them. Thread-safe.
public interface KeptAttachments {

	/// The bytes of a proposal with this hash; empty when they were removed.
	Optional<StoredBytes> open(ProposalId proposal, String sha256);

	/// Whether a scanner has looked at the bytes with this hash and found nothing.
	boolean isScanned(String sha256);

}
