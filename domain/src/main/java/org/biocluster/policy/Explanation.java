package org.biocluster.policy;

import java.util.List;

import org.biocluster.language.Bilingual;

/// A decision in words.
///
/// @param sentence one sentence: which group and why, then who else and why
/// @param reasons one per rule that matched and is known to the policy, in order
public record Explanation(Bilingual sentence, List<RuleReason> reasons) {

	public Explanation {
		reasons = List.copyOf(reasons);
	}

}
