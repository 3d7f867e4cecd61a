package org.biocluster.inbox;

import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;

/// A file that the author attached.
/// @param id of the file, and of the text with its name
/// @param name null while it has not arrived, or after it was removed
/// @param size in bytes
/// @param sha256 of the bytes, hexadecimal
/// @param answer it came with an answer, not with the proposal itself
/// @param removed the bytes were, or are about to be, removed
public record FilePart(TextId id, @Nullable String name, long size, String mediaType, String sha256, boolean answer,
		boolean removed) {

	/// Whether it can be had.
	public boolean isThere() {
		return !removed && name != null;
	}

	/// Says nothing of the name.
	@Override
	public String toString() {
		return "FilePart[" + id + "]";
	}

}
