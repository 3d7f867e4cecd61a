package org.biocluster.status;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What a page says about a round.
///
/// @param closes for a script that counts on; in UTC
/// @param left how long the round is still open, in words; null when it is over
public record RoundNotice(String words, Instant closes, @Nullable String left) {
}
