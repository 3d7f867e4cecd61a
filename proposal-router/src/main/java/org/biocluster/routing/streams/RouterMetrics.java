package org.biocluster.routing.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.biocluster.proposal.Handling;
import org.biocluster.proposal.Outcome;

/// Counts what became of commands. Safe for several threads.
public final class RouterMetrics {

	private static final String COMMANDS = "biocluster.router.commands";

	private final MeterRegistry registry;

	private final Counter events;

	public RouterMetrics(MeterRegistry registry) {
		this.registry = registry;
		this.events = registry.counter("biocluster.router.events");
	}

	void decided(Handling handling) {
		events.increment(handling.events().size());
		count(switch (handling.outcome()) {
			case Outcome.Accepted _ -> handling.events().isEmpty() ? "repeated" : "accepted";
			case Outcome.Rejected _ -> "rejected";
		});
	}

	void skipped() {
		count("skipped");
	}

	void buried(String cause) {
		registry.counter("biocluster.router.dead-letters", "cause", cause).increment();
	}

	private void count(String result) {
		registry.counter(COMMANDS, "result", result).increment();
	}

}
