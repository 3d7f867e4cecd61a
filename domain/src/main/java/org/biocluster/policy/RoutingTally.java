package org.biocluster.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/// Collects what the rules name, in their order, and turns it into one decision. The first primary wins; every other
/// group joins one list without duplicates. For one evaluation, not thread-safe.
public final class RoutingTally {

	private static final int MANY = 4;

	private final Succession succession;

	private final Map<String, Boolean> informationOnly = new LinkedHashMap<>();

	private final List<String> rules = new ArrayList<>();

	private final List<RuleError> errors = new ArrayList<>();

	private @Nullable String primary;

	private boolean retired;

	/// An empty tally that replaces inactive groups by whoever answers for them.
	public RoutingTally(Succession succession) {
		this.succession = succession;
	}

	/// A rule matched and named these groups; an empty primary names nobody.
	public void matched(String ruleId, String candidate, List<String> consulted, List<String> informed) {
		this.rules.add(ruleId);
		if (!candidate.isEmpty()) {
			propose(answering(candidate));
		}
		consulted.forEach((group) -> add(answering(group), false));
		informed.forEach((group) -> add(answering(group), true));
	}

	/// A rule failed and is left out.
	public void failed(RuleError error) {
		this.errors.add(error);
	}

	/// The decision; the fallback applies only when nothing named a primary group.
	public RoutingDecision decide(Policy policy, Set<String> flagsOfAttributes) {
		String winner = this.primary;
		if (winner == null) {
			winner = answering(policy.fallback().primary());
			this.rules.add(policy.fallback().id());
		}
		this.informationOnly.remove(winner);
		List<Consulted> consulted = new ArrayList<>(this.informationOnly.size());
		this.informationOnly.forEach((group, onlyInformed) -> consulted.add(new Consulted(group, onlyInformed)));
		return new RoutingDecision(policy.version(), winner, consulted, this.rules, this.errors,
				flags(flagsOfAttributes, consulted));
	}

	private String answering(String group) {
		this.retired |= this.succession.isWithoutHeir(group);
		return this.succession.successor(group);
	}

	private void propose(String group) {
		if (this.primary == null) {
			this.primary = group;
		}
		add(group, false);
	}

	private void add(String group, boolean onlyInformed) {
		this.informationOnly.merge(group, onlyInformed, (before, now) -> before && now);
	}

	private Set<String> flags(Set<String> flagsOfAttributes, List<Consulted> consulted) {
		Set<String> flags = new TreeSet<>(flagsOfAttributes);
		if (consulted.size() > MANY) {
			flags.add(RoutingFlag.MANY_GROUPS.name());
		}
		if (this.retired) {
			flags.add(RoutingFlag.GROUP_RETIRED.name());
		}
		if (!this.errors.isEmpty()) {
			flags.add(RoutingFlag.RULE_ERROR.name());
		}
		return flags;
	}

}
