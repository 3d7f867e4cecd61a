package org.biocluster.inbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The order of a list; the identity of a proposal decides between equals.
public enum InboxSort {

	/// Latest arrival first.
	NEWEST,
	/// First arrival first.
	OLDEST,
	/// What is due first, first; what is never due, last.
	DUE;

	/// Stands for a due time where there is none.
	public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

	/// As it stands in addresses.
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public boolean isDescending() {
		return this == NEWEST;
	}

	public static Optional<InboxSort> ofCode(String code) {
		return Arrays.stream(values()).filter((sort) -> sort.code().equals(code)).findFirst();
	}

}
