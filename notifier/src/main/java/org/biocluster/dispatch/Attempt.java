package org.biocluster.dispatch;

import org.jspecify.annotations.Nullable;

/// What became of handing a message over, as far as anybody can know.
public sealed interface Attempt {

	/// Code of why it was not taken; null when it was.
	@Nullable String reason();

	/// The server took it.
	record Accepted() implements Attempt {

		@Override
		public @Nullable String reason() {
			return null;
		}

	}

	/// The server surely did not take it, but may do so later.
	/// @param atOnce the connection had died unnoticed, so a new one is worth trying now
	record Postponed(String reason, boolean atOnce) implements Attempt {
	}

	/// The server surely did not take it and never will.
	record Refused(String reason) implements Attempt {
	}

	/// The server may have taken it.
	record Unknown(String reason) implements Attempt {
	}

}
