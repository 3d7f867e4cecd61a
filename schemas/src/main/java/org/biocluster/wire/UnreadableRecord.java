package org.biocluster.wire;

/// Where a record stands that could not be used, and why.
/// @param cause for the operator; names no content
public record UnreadableRecord(String topic, int partition, long offset, String cause) {
}
