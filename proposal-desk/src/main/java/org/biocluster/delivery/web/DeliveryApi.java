package org.biocluster.delivery.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.biocluster.delivery.DeliveryState;
import org.biocluster.delivery.jdbc.Deliveries;
import org.biocluster.delivery.jdbc.Delivery;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What became of the messages, for programs.
@RestController
public final class DeliveryApi {

	private static final int LIMIT = 500;

	private final Deliveries deliveries;

	public DeliveryApi(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@GetMapping("/api/v1/deliveries")
	Map<String, List<Item>> deliveries(@RequestParam(required = false) @Nullable String state) {
		return Map.of("items", deliveries.newest(state(state), LIMIT).stream().map(Item::of).toList());
	}

	/// @throws Problem when there is no such state
	static @Nullable DeliveryState state(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return null;
		}
		return Arrays.stream(DeliveryState.values())
			.filter((state) -> code(state).equals(code))
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemCode.UNREADABLE));
	}

	static String code(DeliveryState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	record Item(String proposalId, @Nullable String number, String eventId, String recipient, String channel,
			String state, Instant at, int attempt, @Nullable String reason) {

		static Item of(Delivery delivery) {
			return new Item(delivery.proposalId().toString(), delivery.number(), delivery.eventId(),
					delivery.recipient(), delivery.channel(), code(delivery.state()), delivery.at(), delivery.attempt(),
					delivery.reason());
		}

	}

}
