package org.biocluster.notification;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What the history of a proposal says before the fact that is told about.
/// @param submitterKnown a person sent the proposal; false in the mode without personal data
/// @param formerPrimary the group that the proposal was with; null when it was with none
/// @param consulted the groups whose opinion was wanted, in the order of the routing
/// @param heard the groups that gave an opinion
/// @param formerStatus code of where the proposal stood; null where it does not matter
/// @param responsible opaque id of the member who is responsible now; null when nobody is
public record Background(boolean submitterKnown, @Nullable String formerPrimary, List<String> consulted,
		Set<String> heard, @Nullable String formerStatus, @Nullable String responsible) {

	public Background {
		consulted = List.copyOf(consulted);
		heard = Set.copyOf(heard);
	}

	/// The groups whose opinion is still wanted.
	List<String> awaited() {
		return consulted.stream().filter((group) -> !heard.contains(group)).toList();
	}

	/// Whether the proposal has never been with a group.
	public boolean isFirstRouting() {
		return formerPrimary == null;
	}

}
