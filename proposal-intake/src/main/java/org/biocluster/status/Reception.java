package org.biocluster.status;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// When a proposal reached us, and whether that was in time.
///
/// @param receivedAt the first attempt to send it, which counts for a closing time
/// @param round the code of the round that it was sent to; null when there was none
/// @param late it came after its round had closed
/// @param byLink it came after that by a late link, and counts as in time
public record Reception(Instant receivedAt, @Nullable String round, boolean late, boolean byLink) {
}
