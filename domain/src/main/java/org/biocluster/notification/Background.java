package org.biocluster.notification;

import org.jspecify.annotations.Nullable;

/// What the history of a proposal says before the fact that is told about.
/// @param submitterKnown a person sent the proposal; false in the mode without personal data
/// @param formerPrimary the group that the proposal was with; null when it was with none
/// @param responsible opaque id of the member who is responsible now; null when nobody is
public record Background(boolean submitterKnown, @Nullable String formerPrimary, @Nullable String responsible) {

	/// Whether the proposal has never been with a group.
	public boolean isFirstRouting() {
		return formerPrimary == null;
	}

}
