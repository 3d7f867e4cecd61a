package org.biocluster.router;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says why the process cannot go on, on a line of its own that begins with `FATAL:`, for whoever supervises it.
final class FatalExit {

	/// EX_CONFIG: starting again will not help before somebody acts.
	static final int CONFIGURATION = 78;

	/// Starting again may help.
	static final int FAILURE = 1;

	private static final Logger FATAL = LoggerFactory.getLogger("fatal");

	private FatalExit() {
	}

	static void say(@Nullable String reason) {
		FATAL.error(reason);
	}

}
