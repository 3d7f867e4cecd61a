package org.biocluster.dispatch.web;

import java.util.List;

import org.biocluster.dispatch.Ledger;
import org.biocluster.dispatch.Ledger.Entry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists the newest deliveries in a state. Reads only, shows no address, and listens on loopback unless told otherwise.
@RestController
public class DeliveryList {

	private static final int MOST = 500;

	private final Ledger ledger;

	public DeliveryList(Ledger ledger) {
		this.ledger = ledger;
	}

	/// @param state pending, sending, sent, parked, doubtful or waiting
	@GetMapping("/api/v1/deliveries")
	List<Entry> list(@RequestParam(defaultValue = "doubtful") String state) {
		return ledger.list(state, MOST);
	}

}
