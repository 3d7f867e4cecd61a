package org.biocluster.wire;

import java.util.function.Function;

import org.biocluster.topic.Topic;
import org.biocluster.wire.avro.AvroMapping;

/// How the records of one topic are written.
/// @param keyOf the key under which a value must stand
record Format<K, V>(Topic<K, V> topic, KeyFormat<K> key, AvroMapping<V> value, Function<V, K> keyOf) {
}
