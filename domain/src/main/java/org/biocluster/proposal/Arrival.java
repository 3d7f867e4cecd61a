package org.biocluster.proposal;

import java.time.Instant;

import org.biocluster.language.Language;

/// How and when a proposal first came; never changes.
/// @param submittedAs fingerprint of the first submission, by which a retry is recognised
public record Arrival(Language language, String channel, Instant at, String submittedAs) {
}
