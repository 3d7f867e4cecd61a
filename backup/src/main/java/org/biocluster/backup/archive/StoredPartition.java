package org.biocluster.backup.archive;

/// One partition of a topic.
/// @param begin offset of the first record that could be there
/// @param end offset behind the last one; what was written later is not in the backup
public record StoredPartition(String topic, int partition, long begin, long end, StoredFile file) {
}
