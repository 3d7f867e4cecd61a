package org.biocluster.topic;

/// A topic and what it carries.
/// @param <K> what its keys mean
/// @param <V> what its values mean
/// @param settings how the broker keeps it
public record Topic<K, V>(String name, Class<K> keyType, Class<V> valueType, TopicSettings settings) {

	@Override
	public String toString() {
		return name;
	}

}
