package org.biocluster.policy.cel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Explainer;
import org.biocluster.policy.Explanation;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyDigest;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.Succession;

/// A policy whose rules are compiled CEL programs.
final class CelCompiledPolicy implements CompiledPolicy {

	private final Policy policy;

	private final String hash;

	private final KnownCodes codes;

	private final RoutePlanner planner;

	private final Set<String> readAttributes;

	private final Explainer explainer;

	CelCompiledPolicy(Policy policy, KnownCodes codes, List<CompiledRule> rules) {
		this.policy = policy;
		this.hash = PolicyDigest.of(policy);
		this.codes = codes;
		this.planner = new RoutePlanner(policy, rules);
		Set<Variable> reads = EnumSet.noneOf(Variable.class);
		rules.forEach((rule) -> reads.addAll(rule.reads()));
		this.readAttributes = Collections.unmodifiableSet(Variable.attributesOf(reads));
		this.explainer = new Explainer(policy, Succession.of(policy), rules.stream().map(CompiledRule::names).toList());
	}

	@Override
	public Policy policy() {
		return this.policy;
	}

	@Override
	public String hash() {
		return this.hash;
	}

	@Override
	public RoutingDecision route(Attributes attributes) {
		return this.planner.decide(this.codes.see(attributes));
	}

	@Override
	public Set<String> readAttributes() {
		return this.readAttributes;
	}

	@Override
	public Explanation explain(RoutingDecision recorded) {
		return this.explainer.explain(recorded);
	}

	/// What [#route] must always equal: evaluates every rule, without index or memory.
	RoutingDecision routeByEveryRule(Attributes attributes) {
		return this.planner.decideByEveryRule(this.codes.see(attributes));
	}

	/// Whether every rule is decided without its program, but for values that are rare.
	boolean needsNoProgram() {
		return this.planner.needsNoProgram();
	}

}
