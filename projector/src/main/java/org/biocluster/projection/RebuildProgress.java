package org.biocluster.projection;

import java.util.List;

import org.biocluster.projection.jdbc.RebuildEntry;

/// How far a running rebuild is.
public record RebuildProgress(RebuildEntry entry, Phase phase, List<TopicProgress> topics) {

	public RebuildProgress {
		topics = List.copyOf(topics);
	}

	/// What a rebuild does, in this order.
	public enum Phase {

		LOADING, INDEXING, COMPARING, SWAPPING

	}

	/// @param done offsets read
	/// @param total offsets to read; grows while the live view does
	public record TopicProgress(String topic, long done, long total) {
	}

	/// Between 0, also while nobody knows how much there is, and 1.
	public double share() {
		if (this.topics.isEmpty()) {
			return 0;
		}
		long total = this.topics.stream().mapToLong(TopicProgress::total).sum();
		long done = this.topics.stream().mapToLong(TopicProgress::done).sum();
		return (total > 0) ? (double) done / total : 1;
	}

}
