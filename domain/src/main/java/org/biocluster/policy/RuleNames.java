package org.biocluster.policy;

import java.util.Set;
import java.util.stream.Collectors;

/// The groups that a rule can name at all, whatever the proposal.
///
/// @param ruleId the rule
/// @param primary those that it can propose as primary
/// @param consulted those whose opinion it can ask for
/// @param spelled those of both that it spells out and does not look up
public record RuleNames(String ruleId, Set<String> primary, Set<String> consulted, Set<String> spelled) {

	public RuleNames {
		primary = Set.copyOf(primary);
		consulted = Set.copyOf(consulted);
		spelled = Set.copyOf(spelled);
	}

	/// The same rule as seen after inactive groups were replaced.
	RuleNames after(Succession succession) {
		return new RuleNames(this.ruleId, after(this.primary, succession), after(this.consulted, succession),
				after(this.spelled, succession));
	}

	private static Set<String> after(Set<String> groups, Succession succession) {
		return groups.stream().map(succession::successor).collect(Collectors.toSet());
	}

}
