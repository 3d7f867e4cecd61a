package org.biocluster.policy.cel;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Explainer;
import org.biocluster.policy.Explanation;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyDigest;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RoutingTally;
import org.biocluster.policy.RuleError;
import org.biocluster.policy.Succession;

/// A policy whose rules are compiled CEL programs.
final class CelCompiledPolicy implements CompiledPolicy {

	private static final int MAX_REMEMBERED = 4_096;

	private final Policy policy;

	private final String hash;

	private final KnownCodes codes;

	private final List<CompiledRule> rules;

	private final Succession succession;

	private final Set<String> readAttributes;

	private final boolean readsTexts;

	private final Explainer explainer;

	/// Decisions depend on nothing but the policy and what rules see of a proposal, and
	/// few combinations of codes are
	/// frequent, so they are worth keeping.
	private final Map<SeenAttributes, RoutingDecision> remembered = new ConcurrentHashMap<>();

	CelCompiledPolicy(Policy policy, KnownCodes codes, List<CompiledRule> rules) {
		this.policy = policy;
		this.hash = PolicyDigest.of(policy);
		this.codes = codes;
		this.rules = List.copyOf(rules);
		this.succession = Succession.of(policy);
		Set<String> reads = new HashSet<>();
		this.rules.forEach((rule) -> reads.addAll(rule.reads()));
		this.readAttributes = Collections.unmodifiableSet(Variable.attributesOf(reads));
		this.readsTexts = reads.contains(Variable.TITLE.word()) || reads.contains(Variable.BODY.word());
		this.explainer = new Explainer(policy, this.succession, this.rules.stream().map(CompiledRule::names).toList());
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
		SeenAttributes seen = this.codes.see(attributes);
		if (this.readsTexts) {
			return evaluate(seen);
		}
		SeenAttributes coded = seen.withoutTexts();
		RoutingDecision known = this.remembered.get(coded);
		if (known != null) {
			return known;
		}
		RoutingDecision decision = evaluate(coded);
		if (this.remembered.size() >= MAX_REMEMBERED) {
			this.remembered.clear();
		}
		this.remembered.put(coded, decision);
		return decision;
	}

	@Override
	public Set<String> readAttributes() {
		return this.readAttributes;
	}

	@Override
	public Explanation explain(RoutingDecision recorded) {
		return this.explainer.explain(recorded);
	}

	/// Evaluates every rule, without looking at remembered decisions.
	RoutingDecision evaluate(SeenAttributes seen) {
		Variables variables = new Variables(seen);
		RoutingTally tally = new RoutingTally(this.succession);
		for (CompiledRule rule : this.rules) {
			switch (rule.evaluate(variables)) {
				case RuleOutcome.NotMatched _ -> {
				}
				case RuleOutcome.Matched(String primary, List<String> consulted, List<String> informed) ->
					tally.matched(rule.id(), primary, consulted, informed);
				case RuleOutcome.Failed(RuleError error) -> tally.failed(error);
			}
		}
		return tally.decide(this.policy, seen.flags());
	}

}
