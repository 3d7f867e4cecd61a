package org.biocluster.projection;

import java.time.Instant;

import org.biocluster.topic.Topic;
import org.jspecify.annotations.Nullable;

/// A record as a projection sees it.
/// @param timestamp given by the record's producer; a view must not keep any other time
/// @param value null when the record removes its key
public record ViewRecord<K, V>(Topic<K, V> topic, int partition, long offset, Instant timestamp, K key,
		@Nullable V value) {
}
