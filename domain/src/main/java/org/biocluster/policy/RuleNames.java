package org.biocluster.policy;

import java.util.Set;

/// The groups that a rule can name at all, whatever the proposal.
///
/// @param ruleId the rule
/// @param primary those that it can propose as primary
/// @param consulted those whose opinion it can ask for
public record RuleNames(String ruleId, Set<String> primary, Set<String> consulted) {

	public RuleNames {
		primary = Set.copyOf(primary);
		consulted = Set.copyOf(consulted);
	}

}
