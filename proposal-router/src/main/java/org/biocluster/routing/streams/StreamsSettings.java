package org.biocluster.routing.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.biocluster.topic.Principal;
import org.biocluster.topic.kafka.KafkaConnection;

/// The Kafka Streams settings of the router; docs/configuration.md gives the reason of each.
/// @param instance the fixed name of this instance, unique in the installation
/// @param replication of the internal topics
public record StreamsSettings(KafkaConnection kafka, String instance, Path stateDirectory, short replication,
		int threads, int standbyReplicas) {

	/// Names the consumer group, the changelog and the transactions; changing it abandons
	/// the state.
	public static final String APPLICATION_ID = Principal.ROUTER.application().orElseThrow();

	/// The topic that holds the state of every partition.
	public static final String CHANGELOG = APPLICATION_ID + "-" + ProposalRouterTopology.STATE + "-changelog";

	private static final Duration COMMIT_INTERVAL = Duration.ofMillis(20);

	private static final int BATCH_BYTES = 262_144;

	private static final int LARGEST_REQUEST = 2_097_152;

	public Properties toProperties() {
		Properties properties = new Properties();
		properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
		properties.put(StreamsConfig.CLIENT_ID_CONFIG, instance);
		// Kafka Streams hands them to every client that it makes.
		kafka.addTo(properties);
		properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
		properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
		properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
		properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbyReplicas);
		properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replication);
		properties.put(StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), replication > 1 ? 2 : 1);
		properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
		properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, FailingExceptionHandler.class);
		properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailingExceptionHandler.class);
		properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailingExceptionHandler.class);
		consumer(properties);
		producer(properties);
		return properties;
	}

	private void consumer(Properties properties) {
		properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
		properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
		properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
		properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
	}

	private void producer(Properties properties) {
		properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
		properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
		properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
		properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
	}

}
