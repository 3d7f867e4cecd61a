package org.biocluster.proposal;

import java.util.UUID;

/// Identity of a proposal; a UUIDv5 of the key under which it was first sent, so a retry names the same proposal.
public record ProposalId(UUID value) {

	/// Reads the canonical 36-character form.
	/// @throws IllegalArgumentException when the text is no UUID
	public static ProposalId of(String text) {
		return new ProposalId(UUID.fromString(text));
	}

	/// The canonical 36-character lower-case form, as it stands in keys and addresses.
	@Override
	public String toString() {
		return value.toString();
	}

}
