package org.biocluster.status;

import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// A text of a step.
/// @param value null when it was removed, and for a moment while it is on its way
public record OwnText(TextKind kind, @Nullable String value) {

	/// Says which text it is, never what it says.
	@Override
	public String toString() {
		return "OwnText[" + this.kind + "]";
	}

}
