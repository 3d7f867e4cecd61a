package org.biocluster.deadletter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A record that somebody could not process, and where it stands.
/// @param source which list it was found on
/// @param component which service could not process it
/// @param key the beginning of its key in Base64; null where there is none or it is not kept
/// @param value the beginning of its value in Base64; null where there is none or it is not kept
public record Unprocessed(Source source, String component, String topic, int partition, long offset,
		@Nullable Instant at, String cause, @Nullable String key, @Nullable String value) {

	/// Where it was found.
	public enum Source {

		/// The topic of dead letters.
		DEAD_LETTERS,
		/// The desk's own quarantine.
		QUARANTINE,
		/// The reading of the policy.
		POLICY

	}

	/// The same without the bytes, which may be anything, also personal data.
	public Unprocessed withoutBytes() {
		return new Unprocessed(source, component, topic, partition, offset, at, cause, null, null);
	}

}
