package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Regulations;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.testsupport.Platform;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;

/// The topology with typed ends, on one partition, without a broker.
final class RouterDriver implements AutoCloseable {

	private static final Duration LOOK = Duration.ofSeconds(10);

	private final Wire wire = Platform.wire();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final AtomicBoolean failing = new AtomicBoolean();

	private final AtomicReference<CompiledPolicy> inForce = new AtomicReference<>(
			Policies.compiled(PolicyJson.shippedDefault()));

	private final AtomicReference<Instant> now = new AtomicReference<>(Commands.NOW);

	private final Topology topology;

	private final TopologyTestDriver driver;

	private final List<Outcome> outcomes = new ArrayList<>();

	private RouterDriver(Path stateDirectory, Traces traces) {
		HistoryCheck history = new NothingYet();
		topology = ProposalRouterTopology.build(() -> new CommandProcessor(wire, this::regulations, history,
				new RouterMetrics(meters), traces, now::get, 1, LOOK));
		StreamsSettings settings = new StreamsSettings(KafkaConnection.plaintext("localhost:1"), "router-1",
				stateDirectory, (short) 1, 1, 0);
		driver = new TopologyTestDriver(topology, settings.toProperties());
	}

	static RouterDriver start(Path stateDirectory) {
		return start(stateDirectory, Traces.OFF);
	}

	static RouterDriver start(Path stateDirectory, Traces traces) {
		return new RouterDriver(stateDirectory, traces);
	}

	/// What the router has counted.
	MeterRegistry meters() {
		return meters;
	}

	void failDecisions(boolean fail) {
		failing.set(fail);
	}

	void activate(Policy policy) {
		inForce.set(Policies.compiled(policy));
	}

	/// Sets the clock and lets the router look at it once.
	void lookAt(String time) {
		now.set(Instant.parse(time));
		driver.advanceWallClockTime(LOOK);
	}

	KeyValueStore<Bytes, byte[]> state() {
		return driver.getKeyValueStore(ProposalRouterTopology.STATE);
	}

	private Regulations regulations() {
		if (failing.get()) {
			throw new IllegalStateException("A planted failure");
		}
		return Regulations.usual(inForce.get(), TaxonomyJson.shipped());
	}

	String description() {
		return topology.describe().toString();
	}

	void send(Request<SubmitterCommand> command) {
		sendRaw(Topics.PROPOSAL_COMMANDS, wire.keySerializer(Topics.PROPOSAL_COMMANDS)
			.serialize(Topics.PROPOSAL_COMMANDS.name(), command.proposalId()), encode(command));
	}

	void sendStaff(Request<StaffCommand> command) {
		sendRaw(Topics.STAFF_COMMANDS,
				wire.keySerializer(Topics.STAFF_COMMANDS).serialize(Topics.STAFF_COMMANDS.name(), command.proposalId()),
				wire.valueSerializer(Topics.STAFF_COMMANDS).serialize(Topics.STAFF_COMMANDS.name(), command));
	}

	byte[] encode(Request<SubmitterCommand> command) {
		return wire.valueSerializer(Topics.PROPOSAL_COMMANDS).serialize(Topics.PROPOSAL_COMMANDS.name(), command);
	}

	void sendRaw(Topic<?, ?> topic, byte[] key, byte @Nullable [] value) {
		driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
			.pipeInput(new TestRecord<>(key, value, Commands.NOW));
	}

	List<RecordedEvent> events() {
		return rawEvents().stream()
			.map((bytes) -> wire.values(Topics.PROPOSAL_EVENTS).deserialize(Topics.PROPOSAL_EVENTS.name(), bytes))
			.toList();
	}

	List<byte[]> rawEvents() {
		return output(Topics.PROPOSAL_EVENTS).readValuesToList();
	}

	List<TestRecord<byte[], byte[]>> texts() {
		return output(Topics.PROPOSAL_TEXTS).readRecordsToList();
	}

	List<TestRecord<byte[], byte[]>> submitters() {
		return output(Topics.PROPOSAL_SUBMITTERS).readRecordsToList();
	}

	List<TestRecord<byte[], byte[]>> deadLetters() {
		return output(Topics.DEAD_LETTERS).readRecordsToList();
	}

	List<Outcome> outcomes() {
		List<Outcome> read = output(Topics.COMMAND_OUTCOMES).readValuesToList()
			.stream()
			.map((bytes) -> wire.values(Topics.COMMAND_OUTCOMES).deserialize(Topics.COMMAND_OUTCOMES.name(), bytes))
			.toList();
		outcomes.addAll(read);
		return read;
	}

	/// Every answer that was read so far.
	List<Outcome> allOutcomes() {
		return List.copyOf(outcomes);
	}

	Outcome lastOutcome() {
		return outcomes.getLast();
	}

	/// Reads what all sinks hold, and gives the events.
	List<RecordedEvent> readAll() {
		texts();
		submitters();
		outcomes();
		return events();
	}

	void assertNothingElseWasWritten() {
		for (Topic<?, ?> topic : List.of(Topics.PROPOSAL_EVENTS, Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS,
				Topics.COMMAND_OUTCOMES, Topics.DEAD_LETTERS)) {
			assertThat(output(topic).isEmpty()).as("%s is empty", topic).isTrue();
		}
	}

	private TestOutputTopic<byte[], byte[]> output(Topic<?, ?> topic) {
		return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	@Override
	public void close() {
		driver.close();
	}

	/// Topics in which nothing has been written.
	static final class NothingYet implements HistoryCheck {

		@Override
		public Progress progress(int partition) {
			return new Progress(0, 0, 0);
		}

	}

}
