package org.biocluster.wire.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.biocluster.topic.Topic;
import org.biocluster.wire.TopicEntry;
import org.biocluster.wire.UnreadableRecord;
import org.biocluster.wire.Wire;

/// The latest document under each key of a topic, kept in memory. Thread-safe.
public final class DocumentFeed<K, V> implements AutoCloseable {

	private final Map<K, V> documents = new ConcurrentHashMap<>();

	private final TopicFeed<K, V> feed;

	private DocumentFeed(Wire wire, Topic<K, V> topic, String clientId) {
		this.feed = TopicFeed.start(wire, topic, clientId, this::apply);
	}

	/// Starts reading.
	public static <K, V> DocumentFeed<K, V> start(Wire wire, Topic<K, V> topic, String clientId) {
		return new DocumentFeed<>(wire, topic, clientId);
	}

	/// Waits until everything is read that stood in the topic at the start.
	/// @return whether it is
	public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
		return feed.awaitCaughtUp(patience);
	}

	/// The latest document under this key.
	public Optional<V> get(K key) {
		return Optional.ofNullable(documents.get(key));
	}

	/// The latest documents of all keys at this moment.
	public Map<K, V> all() {
		return Map.copyOf(documents);
	}

	/// The records that could not be read, oldest first.
	public List<UnreadableRecord> unreadable() {
		return feed.unreadable();
	}

	/// The record of a newer version at which this feed stopped.
	public Optional<UnreadableRecord> blockedBy() {
		return feed.blockedBy();
	}

	@Override
	public void close() {
		feed.close();
	}

	private Optional<String> apply(TopicEntry<K, V> entry) {
		V value = entry.value();
		if (value == null) {
			documents.remove(entry.key());
		}
		else {
			documents.put(entry.key(), value);
		}
		return Optional.empty();
	}

}
