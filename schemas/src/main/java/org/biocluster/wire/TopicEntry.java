package org.biocluster.wire;

import org.jspecify.annotations.Nullable;

/// What one record of a topic says.
/// @param value null where the key is forgotten
public record TopicEntry<K, V>(K key, @Nullable V value) {
}
