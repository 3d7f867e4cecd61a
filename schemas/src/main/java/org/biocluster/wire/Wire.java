package org.biocluster.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.biocluster.topic.Topic;
import org.biocluster.wire.avro.AvroGuards;
import org.jspecify.annotations.Nullable;

/// Reads and writes the records of every topic. One per process is enough; everything it gives out is thread-safe and
/// works until it is closed.
public final class Wire implements AutoCloseable {

	private final WireSettings settings;

	private final Delegates delegates;

	private final Map<String, ValueFormat<?>> formats = new ConcurrentHashMap<>();

	private Wire(WireSettings settings) {
		AvroGuards.raise();
		this.settings = settings;
		this.delegates = new Delegates(settings);
	}

	/// Connects lazily: nothing is asked before the first record or [#warmUp].
	public static Wire connect(WireSettings settings) {
		return new Wire(settings);
	}

	/// Where broker and registry are.
	public WireSettings settings() {
		return settings;
	}

	/// Asks the registry for the schemas of these topics ahead of need: the first
	/// question costs up to a second.
	/// @throws RegistryUnavailableException when it does not answer or does not know them
	public void warmUp(List<? extends Topic<?, ?>> topics) {
		topics.stream().filter((topic) -> topic.valueType() != byte[].class).forEach((topic) -> format(topic).warmUp());
	}

	/// Reads values; throws a [WireException] for what it can't read.
	public <V> Deserializer<V> values(Topic<?, V> topic) {
		if (topic.valueType() == byte[].class) {
			return unchanged();
		}
		ValueFormat<V> format = format(topic);
		return (name, bytes) -> {
			if (bytes != null) {
				return format.decode(bytes);
			}
			if (topic.settings().forgets()) {
				return null;
			}
			throw new UndecodableRecordException(topic.name(), "no value");
		};
	}

	/// Reads keys; throws an [UndecodableRecordException] for what is no key of this
	/// topic.
	public <K> Deserializer<K> keys(Topic<K, ?> topic) {
		if (topic.keyType() == byte[].class) {
			return unchanged();
		}
		KeyFormat<K> format = KeyFormat.of(topic.keyType());
		return (name, bytes) -> format.decode(topic.name(), bytes);
	}

	/// Writes values.
	public <V> Serializer<V> valueSerializer(Topic<?, V> topic) {
		if (topic.valueType() == byte[].class) {
			return (name, value) -> (byte[]) value;
		}
		ValueFormat<V> format = format(topic);
		return (name, value) -> value == null ? null : format.encode(value);
	}

	/// Writes keys.
	public <K> Serializer<K> keySerializer(Topic<K, ?> topic) {
		if (topic.keyType() == byte[].class) {
			return (name, key) -> (byte[]) key;
		}
		KeyFormat<K> format = KeyFormat.of(topic.keyType());
		return (name, key) -> format.encode(key);
	}

	/// Both directions for values.
	public <V> Serde<V> valueSerde(Topic<?, V> topic) {
		return Serdes.serdeFrom(valueSerializer(topic), values(topic));
	}

	/// Both directions for keys.
	public <K> Serde<K> keySerde(Topic<K, ?> topic) {
		return Serdes.serdeFrom(keySerializer(topic), keys(topic));
	}

	/// A record ready to send with a producer of
	/// [org.biocluster.topic.kafka.ClientProperties], which chooses the
	/// partition by the proposal.
	/// @param value null to forget the key
	/// @throws IllegalArgumentException when the value belongs under another key
	public <K, V> ProducerRecord<byte[], byte[]> record(Topic<K, V> topic, K key, @Nullable V value) {
		if (value != null && !(value instanceof byte[]) && !Formats.of(topic).keyOf().apply(value).equals(key)) {
			throw new IllegalArgumentException("A value of " + topic + " under the key of another one");
		}
		return new ProducerRecord<>(topic.name(), keySerializer(topic).serialize(topic.name(), key),
				valueSerializer(topic).serialize(topic.name(), value));
	}

	/// Reads key and value and checks that they belong together.
	/// @throws WireException when it can't
	public <K, V> TopicEntry<K, V> read(Topic<K, V> topic, ConsumerRecord<byte[], byte[]> source) {
		K key = keys(topic).deserialize(topic.name(), source.key());
		V value = values(topic).deserialize(topic.name(), source.value());
		if (value != null && !(value instanceof byte[]) && !Formats.of(topic).keyOf().apply(value).equals(key)) {
			throw new UndecodableRecordException(topic.name(), "the value stands under the key of another one");
		}
		return new TopicEntry<>(key, value);
	}

	@Override
	public void close() {
		delegates.close();
	}

	@SuppressWarnings("unchecked")
	private <V> ValueFormat<V> format(Topic<?, V> topic) {
		return (ValueFormat<V>) formats.computeIfAbsent(topic.name(),
				(name) -> new ValueFormat<>(Formats.of(topic), delegates));
	}

	@SuppressWarnings("unchecked")
	private static <T> Deserializer<T> unchanged() {
		return (name, bytes) -> (T) bytes;
	}

}
