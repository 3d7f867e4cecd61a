package org.biocluster.deadletter;

import java.time.Instant;

/// Where a record stood that could not be used, and why; its bytes travel beside it. Holds nothing of its content.
/// @param component the service that found it
/// @param cause stable code: `undecodable`, `key`, `partition`, `internal`
public record DeadLetter(String topic, int partition, long offset, String component, String cause, Instant at) {
}
