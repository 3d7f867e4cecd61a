package org.biocluster.policy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A version that may be put in force, now or later; it is kept for ever, because old decisions are explained by it.
/// @param basis why it came to be, such as the protocol that decided it; null where nobody said
public record PublishedPolicy(Policy policy, String hash, Instant at, String by,
		@Nullable String basis) implements PolicyRecord {

	/// One of which nobody said why it came to be.
	public PublishedPolicy(Policy policy, String hash, Instant at, String by) {
		this(policy, hash, at, by, null);
	}

	@Override
	public long version() {
		return policy.version();
	}

	@Override
	public String key() {
		return "version:" + version();
	}

}
