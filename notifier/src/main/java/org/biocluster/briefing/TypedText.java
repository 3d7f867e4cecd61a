package org.biocluster.briefing;

import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// A text as the author typed it.
/// @param value null when the text was removed since
public record TypedText(TextKind kind, @Nullable String value) {

	/// Says which text it is, never what it says.
	@Override
	public String toString() {
		return "TypedText[" + kind + "]";
	}

}
