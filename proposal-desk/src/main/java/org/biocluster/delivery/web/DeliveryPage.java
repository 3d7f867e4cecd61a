package org.biocluster.delivery.web;

import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.delivery.jdbc.Deliveries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What became of the messages, for people.
@Controller
public final class DeliveryPage {

	private static final int LIMIT = 100;

	private final Deliveries deliveries;

	private final Accounts accounts;

	public DeliveryPage(Deliveries deliveries, Accounts accounts) {
		this.deliveries = deliveries;
		this.accounts = accounts;
	}

	@GetMapping("/deliveries")
	String deliveries(@RequestParam(required = false) @Nullable String state, Model model) {
		model.addAttribute("state", state);
		model.addAttribute("names",
				accounts.all().stream().collect(Collectors.toMap(Account::id, Account::user, (first, _) -> first)));
		model.addAttribute("counts", deliveries.counts());
		model.addAttribute("deliveries", deliveries.newest(DeliveryApi.state(state), LIMIT));
		return "deliveries";
	}

}
