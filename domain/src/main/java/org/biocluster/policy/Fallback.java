package org.biocluster.policy;

import org.biocluster.language.Bilingual;

/// What applies when no rule named a primary group.
///
/// @param id stands among the rule ids of such a decision
/// @param primary the code of the group that gets the proposal
/// @param why reads on after "because"
public record Fallback(String id, String primary, Bilingual why) {
}
