package org.biocluster.status.jdbc;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.projection.ViewRecord;
import org.biocluster.testsupport.history.TopicEntry;

/// What was written into topics, as a projection reads it.
final class Records {

	private Records() {
	}

	/// All of them in one partition of each topic.
	static List<ViewRecord<?, ?>> of(List<TopicEntry<?, ?>> entries) {
		List<ViewRecord<?, ?>> records = new ArrayList<>();
		entries.forEach((entry) -> records.add(record(entry, records.size())));
		return records;
	}

	private static <K, V> ViewRecord<K, V> record(TopicEntry<K, V> entry, long offset) {
		return new ViewRecord<>(entry.topic(), 0, offset, entry.at(), entry.key(), entry.value());
	}

}
