package org.biocluster.projection.jdbc;

import java.time.Instant;

import org.biocluster.projection.position.Partition;

/// What staff may see of a quarantined record: everything but its bytes.
/// @param keySize in bytes, -1 for none
/// @param valueSize in bytes, -1 for none or erased
public record QuarantinedRecord(Partition partition, long offset, Instant at, String cause, int keySize,
		int valueSize) {
}
