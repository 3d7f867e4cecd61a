package org.biocluster.router;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.routing.streams.CommandProcessor;
import org.biocluster.routing.streams.KafkaHistory;
import org.biocluster.routing.streams.ProposalRouterTopology;
import org.biocluster.routing.streams.RouterMetrics;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.topic.Topics;
import org.biocluster.wire.RegistryUnavailableException;
import org.biocluster.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for what the first record needs: a valid policy, and the schemas of all topics the router touches.
final class Preparation {

	private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

	/// Deadlines are of days; nobody waits for the second.
	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final RouterSettings settings;

	private final Wire wire;

	private final PolicyFeed policies;

	private final RegulationsInForce regulations;

	private final RouterMetrics metrics;

	private final Traces traces;

	private final InstantSource clock;

	Preparation(RouterSettings settings, Wire wire, PolicyFeed policies, RegulationsInForce regulations,
			RouterMetrics metrics, Traces traces, InstantSource clock) {
		this.settings = settings;
		this.wire = wire;
		this.policies = policies;
		this.regulations = regulations;
		this.metrics = metrics;
		this.traces = traces;
		this.clock = clock;
	}

	/// Kafka Streams, ready to start; empty when the wait was given up.
	Optional<KafkaStreams> prepare(BooleanSupplier goOn) throws InterruptedException {
		while (goOn.getAsBoolean()) {
			if (policies.awaitFirst(PATIENCE) && isWarm()) {
				return Optional.of(new KafkaStreams(topology(), settings.streams().toProperties()));
			}
		}
		return Optional.empty();
	}

	private boolean isWarm() throws InterruptedException {
		try {
			wire.warmUp(List.of(Topics.PROPOSAL_COMMANDS, Topics.STAFF_COMMANDS, Topics.PROPOSAL_EVENTS,
					Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS, Topics.COMMAND_OUTCOMES));
			return true;
		}
		catch (RegistryUnavailableException _) {
			LOG.info("The schema registry does not answer yet");
			Thread.sleep(PATIENCE);
			return false;
		}
	}

	private Topology topology() {
		KafkaHistory history = new KafkaHistory(settings.kafka(), wire);
		return ProposalRouterTopology.build(() -> new CommandProcessor(wire, regulations::get, history, metrics, traces,
				clock, settings.topics().partitions(), BETWEEN_LOOKS));
	}

}
