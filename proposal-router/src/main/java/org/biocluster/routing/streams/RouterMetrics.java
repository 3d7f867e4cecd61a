package org.biocluster.routing.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.biocluster.proposal.Command;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent.Routed;

/// Counts what became of commands, and how long a proposal waited for its group. Tags hold codes only. Safe for several
/// threads.
public final class RouterMetrics {

	private static final String COMMANDS = "biocluster.router.commands";

	private static final List<String> CAUSES = List.of("undecodable", "key", "partition", "internal");

	private static final String NONE = "none";

	private static final Duration[] LATENCY_GOALS = { Duration.ofMillis(50), Duration.ofMillis(100),
			Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2),
			Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5) };

	private final MeterRegistry registry;

	/// Looking a counter up in the registry costs more than counting.
	private final Map<Tally, Counter> commands = new ConcurrentHashMap<>();

	private final Counter events;

	private final Timer latency;

	public RouterMetrics(MeterRegistry registry) {
		this.registry = registry;
		this.events = Counter.builder("biocluster.router.events")
			.description("Events written to the history")
			.register(registry);
		this.latency = Timer.builder("biocluster.route.latency")
			.description("From the receipt of a command to the event that gives the proposal to a group")
			.serviceLevelObjectives(LATENCY_GOALS)
			.register(registry);
		// An alarm sees the step from none to one only when there is a none.
		CAUSES.forEach(this::deadLetters);
	}

	void decided(Request<? extends Command> request, Handling handling, Instant now) {
		events.increment(handling.events().size());
		handling.events().forEach((event) -> recorded(request, event, now));
		switch (handling.outcome()) {
			case Outcome.Accepted _ ->
				count(request.command().type(), handling.events().isEmpty() ? "repeated" : "accepted", NONE);
			case Outcome.Rejected rejected -> count(request.command().type(), "rejected", rejected.code().name());
		}
	}

	/// Counts what time did to a proposal.
	void timePassed(Handling handling) {
		events.increment(handling.events().size());
		handling.events()
			.forEach((event) -> Counter.builder("biocluster.router.time.events")
				.description("Events that time led to, without a command")
				.tag("event", event.event().type())
				.register(registry)
				.increment());
	}

	private void recorded(Request<? extends Command> request, RecordedEvent event, Instant now) {
		if (event.event() instanceof Routed(Routing routing)) {
			Duration waited = Duration.between(request.at(), now);
			// The clocks of two machines may differ.
			latency.record(waited.isNegative() ? Duration.ZERO : waited);
			routing.ruleErrors().forEach((error) -> ruleFailed(error.ruleId()));
		}
	}

	private void ruleFailed(String rule) {
		Counter.builder("biocluster.router.rule.errors")
			.description("Rules that failed and were left out")
			.tag("rule", rule)
			.register(registry)
			.increment();
	}

	void skipped() {
		count(NONE, "skipped", NONE);
	}

	void buried(String cause) {
		deadLetters(cause).increment();
	}

	private Counter deadLetters(String cause) {
		return Counter.builder("biocluster.router.dead.letters")
			.description("Records put into the dead letters")
			.tag("cause", cause)
			.register(registry);
	}

	private void count(String command, String result, String code) {
		commands.computeIfAbsent(new Tally(command, result, code), this::counter).increment();
	}

	private Counter counter(Tally tally) {
		return Counter.builder(COMMANDS)
			.description("Commands by what became of them")
			.tag("command", tally.command())
			.tag("result", tally.result())
			.tag("code", tally.code())
			.register(registry);
	}

	/// What one counter of commands counts.
	private record Tally(String command, String result, String code) {
	}

}
