package org.biocluster.policy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where a proposal goes, and the evidence for it.
///
/// @param primary the group that decides
/// @param consulted the other groups, each once, never the primary one
/// @param rules ids of the rules that matched, in the order of the policy, the fallback's id last
/// @param ruleErrors rules that failed and were left out
/// @param flags see [RoutingFlag]
public record RoutingDecision(long policyVersion, String primary, List<Consulted> consulted, List<String> rules,
		List<RuleError> ruleErrors, Set<String> flags) {

	public RoutingDecision {
		consulted = List.copyOf(consulted);
		rules = List.copyOf(rules);
		ruleErrors = List.copyOf(ruleErrors);
		flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(flags));
	}

}
