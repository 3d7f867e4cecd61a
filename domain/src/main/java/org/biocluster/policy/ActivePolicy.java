package org.biocluster.policy;

import java.time.Instant;

/// Puts a version in force that was published before.
public record ActivePolicy(long version, String hash, Instant at, String by) implements PolicyRecord {

	@Override
	public String key() {
		return "active";
	}

}
