package org.biocluster.policy;

import java.util.List;

/// What compiling a policy gave.
public sealed interface PolicyCheck {

	/// The policy can be used.
	record Valid(CompiledPolicy policy) implements PolicyCheck {
	}

	/// The policy cannot be used; there is at least one problem.
	record Invalid(List<PolicyProblem> problems) implements PolicyCheck {

		public Invalid {
			problems = List.copyOf(problems);
		}

	}

}
