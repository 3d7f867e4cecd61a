package org.biocluster.backup.kafka;

import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/// An offset for each partition at one moment.
public record Bounds(Map<TopicPartition, Long> offsets) {

	public Bounds {
		offsets = Map.copyOf(offsets);
	}

	/// 0 for a partition that nobody named.
	public long at(TopicPartition partition) {
		return offsets.getOrDefault(partition, 0L);
	}

	/// 0 for a partition that nobody named.
	public long at(String topic, int partition) {
		return at(new TopicPartition(topic, partition));
	}

}
