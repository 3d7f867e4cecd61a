package org.biocluster.projection.position;

import java.util.Comparator;

/// One partition of one topic; sorted by topic and number, the order in which its rows are locked.
public record Partition(String topic, int number) implements Comparable<Partition> {

	private static final Comparator<Partition> ORDER = Comparator.comparing(Partition::topic)
		.thenComparingInt(Partition::number);

	@Override
	public int compareTo(Partition other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.topic + "-" + this.number;
	}

}
