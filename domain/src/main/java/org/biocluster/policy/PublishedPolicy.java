package org.biocluster.policy;

import java.time.Instant;

/// A version that may be put in force, now or later; it is kept for ever, because old decisions are explained by it.
public record PublishedPolicy(Policy policy, String hash, Instant at, String by) implements PolicyRecord {

	@Override
	public long version() {
		return policy.version();
	}

	@Override
	public String key() {
		return "version:" + version();
	}

}
