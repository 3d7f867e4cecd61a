package org.biocluster.delivery.web;

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

	public DeliveryPage(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@GetMapping("/deliveries")
	String deliveries(@RequestParam(required = false) @Nullable String state, Model model) {
		model.addAttribute("state", state);
		model.addAttribute("counts", deliveries.counts());
		model.addAttribute("deliveries", deliveries.newest(DeliveryApi.state(state), LIMIT));
		return "deliveries";
	}

}
