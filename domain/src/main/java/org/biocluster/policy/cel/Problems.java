package org.biocluster.policy.cel;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.policy.PolicyProblem;

/// Collects what is wrong with a policy, in the order it was found.
final class Problems {

	private final List<PolicyProblem> found = new ArrayList<>();

	void add(String field, ProblemCode code, String message) {
		this.found.add(new PolicyProblem(null, field, 0, 0, code.name(), message));
	}

	void add(String ruleId, String field, ProblemCode code, String message) {
		this.found.add(new PolicyProblem(ruleId, field, 0, 0, code.name(), message));
	}

	void add(PolicyProblem problem) {
		this.found.add(problem);
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	List<PolicyProblem> list() {
		return List.copyOf(this.found);
	}

}
