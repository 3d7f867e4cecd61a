package org.biocluster.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a group decided, in codes; the words stand in texts.
/// @param code one of the decision codes of the reference lists
/// @param ground why a rejection, one of the closed list
/// @param section the programme section of an inclusion
/// @param target the proposal, body or person that the decision points to, as a code
/// @param due the date of an instruction or of a deferral
/// @param withoutSession why it was taken outside a session; null for one taken at a session
/// @param objectionAnswer what is answered to a consulted group's objection
/// @param withoutOpinions why it did not wait for an outstanding opinion
public record DecisionDetails(String code, @Nullable String ground, @Nullable String section, @Nullable String target,
		@Nullable LocalDate due, List<TextRef> reasons, @Nullable String withoutSession,
		@Nullable TextRef objectionAnswer, @Nullable TextRef withoutOpinions) {

	public DecisionDetails {
		reasons = List.copyOf(reasons);
	}

	/// All texts that belong to the decision.
	List<TextRef> texts() {
		List<TextRef> texts = new ArrayList<>(reasons);
		if (objectionAnswer != null) {
			texts.add(objectionAnswer);
		}
		if (withoutOpinions != null) {
			texts.add(withoutOpinions);
		}
		return texts;
	}

}
