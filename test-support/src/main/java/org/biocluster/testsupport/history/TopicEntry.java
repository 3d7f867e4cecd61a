package org.biocluster.testsupport.history;

import java.time.Instant;

import org.biocluster.topic.Topic;
import org.jspecify.annotations.Nullable;

/// What somebody wrote into a topic.
/// @param value null when it removes its key
public record TopicEntry<K, V>(Topic<K, V> topic, K key, @Nullable V value, Instant at) {
}
