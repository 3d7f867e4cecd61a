package org.biocluster.projection.kafka;

import java.util.List;
import java.util.Map;

import org.biocluster.projection.position.Partition;

/// What one poll gave.
/// @param readings in the order of each partition
/// @param next where each partition goes on; partitions that didn't move are missing
public record Poll(List<Reading.Settled> readings, Map<Partition, Long> next) {
}
