package org.biocluster.policy.cel;

import java.util.List;

import org.biocluster.policy.Attributes;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyProblem;
import org.biocluster.policy.RoutingDecision;

/// A policy both ways: as the product decides and by a plain loop over all rules. Thread-safe.
public final class PlainLoop {

	private final CelCompiledPolicy policy;

	/// Compiles the policy, which must be valid.
	public PlainLoop(CelPolicyCompiler compiler, Policy policy) {
		this.policy = switch (compiler.compile(policy)) {
			case PolicyCheck.Valid valid -> (CelCompiledPolicy) valid.policy();
			case PolicyCheck.Invalid(List<PolicyProblem> problems) ->
				throw new IllegalStateException(problems.toString());
		};
	}

	/// The decision as the product makes it.
	public RoutingDecision route(Attributes proposal) {
		return this.policy.route(proposal);
	}

	/// The same decision by evaluating every rule.
	public RoutingDecision routeByEveryRule(Attributes proposal) {
		return this.policy.routeByEveryRule(proposal);
	}

}
