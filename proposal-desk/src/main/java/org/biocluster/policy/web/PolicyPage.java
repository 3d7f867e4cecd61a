package org.biocluster.policy.web;

import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.change.Policies;
import org.biocluster.policy.change.PolicyChanges;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The rules as everybody at the desk may read them.
@Controller
public final class PolicyPage {

	private final Policies policies;

	private final PolicyChanges changes;

	private final Accounts accounts;

	public PolicyPage(Policies policies, PolicyChanges changes, Accounts accounts) {
		this.policies = policies;
		this.changes = changes;
		this.accounts = accounts;
	}

	@GetMapping("/policy")
	String policy(@AuthenticationPrincipal StaffMember reader, Model model) {
		CompiledPolicy active = policies.active().orElseThrow(() -> new Problem(ProblemCode.UNAVAILABLE));
		model.addAttribute("policy", active.policy());
		model.addAttribute("hash", active.hash());
		if (reader.seesAllGroups()) {
			model.addAttribute("editions", changes.editions());
			model.addAttribute("names", accounts.all().stream().collect(Collectors.toMap(Account::id, Account::user)));
		}
		return "policy";
	}

}
