package org.biocluster.policy.web;

import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.change.Policies;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The rules as everybody at the desk may read them.
@Controller
public final class PolicyPage {

	private final Policies policies;

	public PolicyPage(Policies policies) {
		this.policies = policies;
	}

	@GetMapping("/policy")
	String policy(Model model) {
		CompiledPolicy active = policies.active().orElseThrow(() -> new Problem(ProblemCode.UNAVAILABLE));
		model.addAttribute("policy", active.policy());
		model.addAttribute("hash", active.hash());
		return "policy";
	}

}
