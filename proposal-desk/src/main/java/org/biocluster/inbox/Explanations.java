package org.biocluster.inbox;

import java.util.Optional;
import java.util.function.LongFunction;

import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Explanation;
import org.biocluster.policy.RoutingDecision;

/// Says why a proposal came where it is, from what was recorded and the policy of that time.
public final class Explanations {

	private final LongFunction<Optional<CompiledPolicy>> policies;

	/// @param policies gives a version of the policy, if it is known
	public Explanations(LongFunction<Optional<CompiledPolicy>> policies) {
		this.policies = policies;
	}

	/// The reasons; empty while the proposal is with no group, or its policy has not
	/// arrived.
	public Optional<Explanation> of(ProposalDetail proposal) {
		RoutingDecision routing = proposal.routing();
		return routing == null ? Optional.empty()
				: policies.apply(routing.policyVersion()).map((policy) -> policy.explain(routing));
	}

}
