package org.biocluster.backup.kafka;

import java.util.List;

import org.apache.kafka.common.TopicPartition;

/// Records that follow each other without a gap.
/// @param gap how many offsets without a record follow; one is the mark of a transaction's end
record Run(TopicPartition partition, List<StoredRecord> records, long gap) {

	Run {
		records = List.copyOf(records);
	}

	/// Where the partition stands behind the gap.
	long end() {
		return records.getLast().offset() + 1 + gap;
	}

}
