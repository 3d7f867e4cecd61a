package org.biocluster.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What the history of a proposal says before the fact that is told about.
/// @param submitterKnown a person sent the proposal; false in the mode without personal data
/// @param formerPrimary the group that the proposal was with; null when it was with none
/// @param consulted the groups whose opinion was wanted, in the order of the routing
/// @param formerStatus code of where the proposal stood; null where it does not matter
/// @param responsible opaque id of the member who is responsible now; null when nobody is
public record Background(boolean submitterKnown, @Nullable String formerPrimary, List<String> consulted,
		@Nullable String formerStatus, @Nullable String responsible) {

	public Background {
		consulted = List.copyOf(consulted);
	}

	/// Whether the proposal has never been with a group.
	public boolean isFirstRouting() {
		return formerPrimary == null;
	}

}
