package org.biocluster.proposal;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.biocluster.policy.Consulted;
import org.biocluster.policy.RuleError;

/// Where a proposal goes and on what ground, as recorded.
/// @param rules ids of the rules that fired, in the order of the policy
/// @param flags for the secretariat's check list; they route nothing
/// @param manual a person overrode the rules; no automatic run undoes it
public record Routing(String primary, List<Consulted> consulted, List<String> rules, List<RuleError> ruleErrors,
		long policyVersion, Set<String> flags, boolean manual) {

	public Routing {
		consulted = List.copyOf(consulted);
		rules = List.copyOf(rules);
		ruleErrors = List.copyOf(ruleErrors);
		flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(flags));
	}

	/// Consulted groups whose opinion is awaited; those that are only informed are not
	/// among them.
	Set<String> opinionGroups() {
		Set<String> groups = new LinkedHashSet<>();
		for (Consulted group : consulted) {
			if (!group.informationOnly()) {
				groups.add(group.group());
			}
		}
		return groups;
	}

}
