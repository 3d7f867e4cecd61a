package org.biocluster.routing.streams;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ProposalPartitioner;

/// The whole graph: two streams of commands, one decider, and what it writes. A pure function of the processor.
///
/// Commands arrive and facts leave as bytes: the processor decodes and encodes, so that a record nobody can read is
/// one of its cases and no exception of a serde ever decides about the stream.
public final class ProposalRouterTopology {

	public static final String SUBMITTER_COMMANDS = "read-submitters";

	public static final String STAFF_COMMANDS = "read-staff";

	public static final String DECIDE = "decide";

	public static final String STATE = "router-state";

	public static final String EVENTS = "write-events";

	public static final String TEXTS = "write-texts";

	public static final String SUBMITTERS = "write-submitters";

	public static final String OUTCOMES = "write-outcomes";

	public static final String DEAD_LETTERS = "write-dead-ones";

	private ProposalRouterTopology() {
	}

	/// Builds the graph around a processor of commands.
	public static Topology build(ProcessorSupplier<byte[], byte[], byte[], byte[]> decide) {
		Topology topology = new Topology();
		addSource(topology, SUBMITTER_COMMANDS, Topics.PROPOSAL_COMMANDS);
		addSource(topology, STAFF_COMMANDS, Topics.STAFF_COMMANDS);
		topology.addProcessor(DECIDE, decide, SUBMITTER_COMMANDS, STAFF_COMMANDS);
		topology.addStateStore(store(), DECIDE);
		addSink(topology, EVENTS, Topics.PROPOSAL_EVENTS);
		topology.addSink(TEXTS, Topics.PROPOSAL_TEXTS.name(), new ByteArraySerializer(), new ByteArraySerializer(),
				ProposalRouterTopology::partition, DECIDE);
		addSink(topology, SUBMITTERS, Topics.PROPOSAL_SUBMITTERS);
		addSink(topology, OUTCOMES, Topics.COMMAND_OUTCOMES);
		addSink(topology, DEAD_LETTERS, Topics.DEAD_LETTERS);
		return topology;
	}

	private static void addSource(Topology topology, String name, Topic<?, ?> topic) {
		topology.addSource(name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic.name());
	}

	private static void addSink(Topology topology, String name, Topic<?, ?> topic) {
		topology.addSink(name, topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), DECIDE);
	}

	/// For keys with more than an id; for the others Kafka itself chooses what this
	/// would.
	private static Optional<Set<Integer>> partition(String topic, byte[] key, byte[] value, int partitions) {
		return Optional.of(Set.of(ProposalPartitioner.partition(key, partitions)));
	}

	private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
		return Stores
			.keyValueStoreBuilder(new WriteBehind(Stores.persistentKeyValueStore(STATE)), Serdes.Bytes(),
					Serdes.ByteArray())
			.withCachingDisabled()
			.withLoggingEnabled(Map.of());
	}

	/// Makes a store with another one behind it.
	private record WriteBehind(KeyValueBytesStoreSupplier behind) implements KeyValueBytesStoreSupplier {

		@Override
		public String name() {
			return behind.name();
		}

		@Override
		public KeyValueStore<Bytes, byte[]> get() {
			return new WriteBehindStore(behind.get());
		}

		@Override
		public String metricsScope() {
			return behind.metricsScope();
		}

	}

}
