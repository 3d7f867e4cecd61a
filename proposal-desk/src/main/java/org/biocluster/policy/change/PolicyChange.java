package org.biocluster.policy.change;

import java.util.List;

import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyProblem;

/// What became of an attempt to change the policy.
public sealed interface PolicyChange {

	/// The new version is published and in force.
	record Activated(CompiledPolicy policy) implements PolicyChange {
	}

	/// The draft can't be used; nothing was changed.
	record Invalid(List<PolicyProblem> problems) implements PolicyChange {

		public Invalid {
			problems = List.copyOf(problems);
		}

	}

	/// The draft was made from a version that is no longer in force; nothing was changed.
	record Stale(long inForce) implements PolicyChange {
	}

}
