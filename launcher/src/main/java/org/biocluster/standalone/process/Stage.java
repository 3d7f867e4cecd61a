package org.biocluster.standalone.process;

import java.time.Duration;

/// Order of stopping, last to first, and how long each may take; together less than 30 s.
public enum Stage {

	/// What everything else writes to.
	DATABASE(Duration.ofSeconds(5)),
	/// The log of facts.
	BROKER(Duration.ofSeconds(6)),
	/// Registry and mail.
	HELPERS(Duration.ofSeconds(4)),
	/// The four services.
	SERVICES(Duration.ofSeconds(12));

	private final Duration stopLimit;

	Stage(Duration stopLimit) {
		this.stopLimit = stopLimit;
	}

	Duration stopLimit() {
		return this.stopLimit;
	}

}
