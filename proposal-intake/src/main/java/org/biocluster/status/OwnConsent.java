package org.biocluster.status;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A consent that the author gave.
/// @param document its code
/// @param withdrawn null while it holds
public record OwnConsent(String document, String version, Instant given, @Nullable Instant withdrawn) {
}
