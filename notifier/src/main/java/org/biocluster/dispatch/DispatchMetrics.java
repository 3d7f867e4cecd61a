package org.biocluster.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/// Counts attempts and shows what is left to do; knows no recipients. Thread-safe.
public final class DispatchMetrics {

	private static final Duration[] LATENCY_GOALS = { Duration.ofMillis(500), Duration.ofSeconds(1),
			Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(10),
			Duration.ofHours(1) };

	private static final List<String> OUTCOMES = List.of("accepted", "postponed", "refused", "unknown");

	private final MeterRegistry meters;

	private final Timer latency;

	private final Map<String, Long> open = new ConcurrentHashMap<>();

	public DispatchMetrics(MeterRegistry meters) {
		this.meters = meters;
		this.latency = Timer.builder("biocluster.mail.latency")
			.description("From the planning of a delivery until the mail server has taken it")
			.serviceLevelObjectives(LATENCY_GOALS)
			.register(meters);
		// An alarm sees the step from none to one only when there is a none.
		OUTCOMES.forEach(this::attempts);
		Ledger.OPEN_STATES
			.forEach((state) -> Gauge.builder("biocluster.deliveries", open, (all) -> all.getOrDefault(state, 0L))
				.description("Deliveries that are not done")
				.tag("state", state)
				.register(meters));
	}

	private Counter attempts(String outcome) {
		return Counter.builder("biocluster.mail.attempts")
			.description("Attempts to hand a mail over")
			.tag("outcome", outcome)
			.register(meters);
	}

	void attempted(Delivery delivery, Attempt outcome, Instant now) {
		String result = switch (outcome) {
			case Attempt.Accepted _ -> "accepted";
			case Attempt.Postponed _ -> "postponed";
			case Attempt.Refused _ -> "refused";
			case Attempt.Unknown _ -> "unknown";
		};
		attempts(result).increment();
		if (outcome instanceof Attempt.Accepted) {
			latency.record(Duration.between(delivery.createdAt(), now));
		}
	}

	void open(Map<String, Long> counts) {
		Ledger.OPEN_STATES.forEach((state) -> open.put(state, counts.getOrDefault(state, 0L)));
	}

}
