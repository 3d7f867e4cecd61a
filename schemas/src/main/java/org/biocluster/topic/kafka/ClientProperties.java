package org.biocluster.topic.kafka;

import java.util.Properties;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Settings of Kafka clients that differ from Kafka's own, in one place. All clients carry bytes; the wire reads them.
public final class ClientProperties {

	private static final int MAX_COMMAND_BYTES = 262_144;

	private static final int MAX_DOCUMENT_BYTES = 1_048_576;

	private ClientProperties() {
	}

	/// Where a consumer without a position starts.
	public enum Start {

		/// From the beginning, for whoever reads a topic whole.
		EARLIEST("earliest"),
		/// Nowhere: a position must be known; losing it must not be papered over.
		NONE("none");

		private final String value;

		Start(String value) {
			this.value = value;
		}

	}

	/// A consumer that sees committed records only and keeps its positions itself; it has
	/// no group.
	public static Properties consumer(KafkaConnection connection, String clientId, Start start) {
		Properties properties = client(connection, clientId);
		properties.put("key.deserializer", ByteArrayDeserializer.class.getName());
		properties.put("value.deserializer", ByteArrayDeserializer.class.getName());
		properties.put("isolation.level", "read_committed");
		properties.put("enable.auto.commit", "false");
		properties.put("allow.auto.create.topics", "false");
		properties.put("auto.offset.reset", start.value);
		return properties;
	}

	/// A producer whose answer a person waits for: it gives up within the deadline of the
	/// request instead of holding
	/// threads, and a record is written once however often it is tried.
	public static Properties producer(KafkaConnection connection, String clientId) {
		Properties properties = client(connection, clientId);
		properties.put("key.serializer", ByteArraySerializer.class.getName());
		properties.put("value.serializer", ByteArraySerializer.class.getName());
		properties.put("partitioner.class", ProposalPartitioner.class.getName());
		properties.put("acks", "all");
		properties.put("enable.idempotence", "true");
		// What comes meanwhile makes the next request larger.
		properties.put("max.in.flight.requests.per.connection", "1");
		properties.put("linger.ms", "0");
		properties.put("delivery.timeout.ms", "8000");
		properties.put("request.timeout.ms", "3000");
		properties.put("max.block.ms", "2000");
		properties.put("buffer.memory", String.valueOf(16 * 1024 * 1024));
		properties.put("max.request.size", String.valueOf(MAX_COMMAND_BYTES));
		properties.put("compression.type", "lz4");
		return properties;
	}

	/// A producer of documents such as the policy, which are larger than a command.
	public static Properties documentProducer(KafkaConnection connection, String clientId) {
		Properties properties = producer(connection, clientId);
		properties.put("max.request.size", String.valueOf(MAX_DOCUMENT_BYTES));
		return properties;
	}

	/// An administrator's client. It does not look for another cluster: without a broker
	/// that ends in a hot loop.
	public static Properties admin(KafkaConnection connection, String clientId) {
		Properties properties = client(connection, clientId);
		properties.put("metadata.recovery.strategy", "none");
		properties.put("default.api.timeout.ms", "10000");
		properties.put("request.timeout.ms", "5000");
		return properties;
	}

	private static Properties client(KafkaConnection connection, String clientId) {
		Properties properties = new Properties();
		connection.addTo(properties);
		properties.put("client.id", clientId);
		properties.put("metadata.recovery.strategy", "rebootstrap");
		properties.put("reconnect.backoff.max.ms", "2000");
		return properties;
	}

}
