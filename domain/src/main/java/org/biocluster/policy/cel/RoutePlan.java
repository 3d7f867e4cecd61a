package org.biocluster.policy.cel;

import java.util.List;

import org.biocluster.policy.RoutingDecision;

/// What is known about every proposal with the same codes.
sealed interface RoutePlan {

	/// Everything: no rule that can match reads a text.
	record Decided(RoutingDecision decision) implements RoutePlan {
	}

	/// What the rules that read no text gave, and which of the others are left to
	/// evaluate, in the order of the policy.
	record Open(List<Step> steps) implements RoutePlan {

		public Open {
			steps = List.copyOf(steps);
		}

	}

	/// One rule of an open plan.
	sealed interface Step {

		/// Its outcome is the same for all texts.
		record Settled(CompiledRule rule, RuleOutcome outcome) implements Step {
		}

		/// It depends on the text.
		record Unsettled(CompiledRule rule) implements Step {
		}

	}

}
