package org.biocluster.duty;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// How a duty is doing. A snapshot.
/// @param ended an error ended the thread; only a restart of the process helps
/// @param failingSince when the failure began that lasts until now; null when all is well
/// @param failure class of what failed; null when all is well
public record DutyStatus(String name, boolean ended, @Nullable Instant failingSince, @Nullable String failure) {
}
