package org.biocluster.proposal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a proposal is about, in codes of the reference lists only; this part stands in the history for ever.
/// @param aspect what a support measure proposes; null when left open or for other types
/// @param sectors in the author's order, the first is the main one
/// @param crossSector the author declared the proposal cross-sector; then there are no sectors
/// @param due the date the author proposes, for materials of a session
/// @param related the number of a related proposal
/// @param joinGroups groups the author is willing to join
public record Classification(String type, @Nullable String aspect, List<String> sectors, boolean crossSector,
		List<String> themes, String organisationType, String region, List<String> documents, List<String> counterparts,
		@Nullable String participationForm, @Nullable String projectStage, @Nullable LocalDate due,
		@Nullable RegistrationNumber related, List<String> joinGroups) {

	public Classification {
		sectors = List.copyOf(sectors);
		themes = List.copyOf(themes);
		documents = List.copyOf(documents);
		counterparts = List.copyOf(counterparts);
		joinGroups = List.copyOf(joinGroups);
	}

}
