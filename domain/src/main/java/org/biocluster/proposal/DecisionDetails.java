package org.biocluster.proposal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a group decided, in codes; the words stand in texts.
/// @param code one of the decision codes of the reference lists
/// @param ground why a rejection, or why outside a session
/// @param section the programme section of an inclusion
/// @param target the group, proposal or body that the decision points to
/// @param due the date of an instruction or of a deferral
public record DecisionDetails(String code, @Nullable String ground, @Nullable String section, @Nullable String target,
		@Nullable LocalDate due, List<TextRef> reasons) {

	public DecisionDetails {
		reasons = List.copyOf(reasons);
	}

}
