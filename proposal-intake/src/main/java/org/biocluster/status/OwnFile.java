package org.biocluster.status;

import org.biocluster.proposal.FileRef;
import org.jspecify.annotations.Nullable;

/// A file of a step.
/// @param file as the history names it
/// @param name null after it was removed, and for a moment while it is on its way
/// @param removed the bytes were, or are about to be, removed
public record OwnFile(FileRef file, @Nullable String name, boolean removed) {

	/// Whether it can be had.
	public boolean isThere() {
		return !this.removed && this.name != null;
	}

	/// Says nothing of the name.
	@Override
	public String toString() {
		return "OwnFile[" + this.file.name() + "]";
	}

}
