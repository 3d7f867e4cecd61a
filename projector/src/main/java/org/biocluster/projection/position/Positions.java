package org.biocluster.projection.position;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The offset of the next record of each partition: the vector up to which something has been read.
///
/// A partition that isn't named stands at 0. Positions are compared, never counted: transaction markers and aborted
/// records take offsets too. Immutable.
public record Positions(SortedMap<Partition, Long> next) {

	public Positions {
		next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
	}

	/// Nothing read anywhere.
	public static Positions none() {
		return new Positions(new TreeMap<>());
	}

	public static Positions of(Map<Partition, Long> next) {
		return new Positions(new TreeMap<>(next));
	}

	public long at(Partition partition) {
		return this.next.getOrDefault(partition, 0L);
	}

	public Positions with(Partition partition, long offset) {
		return withAll(Map.of(partition, offset));
	}

	/// These positions, replaced where the given ones name a partition.
	public Positions withAll(Map<Partition, Long> replacements) {
		SortedMap<Partition, Long> changed = new TreeMap<>(this.next);
		changed.putAll(replacements);
		return new Positions(changed);
	}

	/// Whether everything before the bound has been read.
	public boolean reaches(Positions bound) {
		return bound.next.entrySet().stream().allMatch((entry) -> at(entry.getKey()) >= entry.getValue());
	}

	/// How many offsets are missing to the bound: at least as many as records.
	public long distanceTo(Positions bound) {
		return bound.next.entrySet()
			.stream()
			.mapToLong((entry) -> Math.max(0, entry.getValue() - at(entry.getKey())))
			.sum();
	}

	/// How many offsets of each topic are missing to the bound.
	public SortedMap<String, Long> distanceByTopic(Positions bound) {
		SortedMap<String, Long> distances = new TreeMap<>();
		bound.next.forEach((partition, offset) -> distances.merge(partition.topic(),
				Math.max(0, offset - at(partition)), Long::sum));
		return distances;
	}

}
