package org.biocluster.routing.rebuild;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.routing.StateNotWholeException;
import org.biocluster.proposal.Regulations;
import org.biocluster.routing.streams.CommandProcessor;
import org.biocluster.routing.streams.KafkaHistory;
import org.biocluster.routing.streams.ProposalRouterTopology;
import org.biocluster.routing.streams.RouterMetrics;
import org.biocluster.routing.streams.StreamsSettings;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.kafka.KafkaConnection;

/// The router's Kafka Streams in this JVM, on the shared broker.
final class RunningRouter implements AutoCloseable {

	private final KafkaStreams streams;

	private final AtomicReference<String> failure = new AtomicReference<>();

	private RunningRouter(Path stateDirectory, InstantSource clock) {
		CompiledPolicy policy = policy();
		KafkaConnection kafka = Platform.broker().connection();
		KafkaHistory history = new KafkaHistory(kafka, Platform.wire());
		RouterMetrics metrics = new RouterMetrics(new SimpleMeterRegistry());
		streams = new KafkaStreams(
				ProposalRouterTopology.build(() -> new CommandProcessor(Platform.wire(),
						() -> Regulations.usual(policy, TaxonomyJson.shipped()), history, metrics, Traces.OFF, clock,
						Platform.PARTITIONS, Duration.ofMillis(100))),
				new StreamsSettings(kafka, "router-1", stateDirectory, (short) 1, 1, 0).toProperties());
		streams.setUncaughtExceptionHandler(this::ended);
		streams.start();
	}

	static RunningRouter start(Path stateDirectory) {
		return start(stateDirectory, InstantSource.system());
	}

	static RunningRouter start(Path stateDirectory, InstantSource clock) {
		return new RunningRouter(stateDirectory, clock);
	}

	private StreamThreadExceptionResponse ended(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof StateNotWholeException) {
				failure.set(cause.getMessage());
			}
		}
		return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
	}

	boolean isRunning() {
		return streams.state().isRunningOrRebalancing();
	}

	/// Why the state was refused, if it was.
	Optional<String> failure() {
		return Optional.ofNullable(failure.get());
	}

	private static CompiledPolicy policy() {
		return switch (new CelPolicyCompiler().compile(PolicyJson.shippedDefault())) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new AssertionError(invalid.problems());
		};
	}

	@Override
	public void close() {
		streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
			.withTimeout(Duration.ofSeconds(20)));
	}

}
