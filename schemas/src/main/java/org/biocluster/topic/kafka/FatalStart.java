package org.biocluster.topic.kafka;

import java.util.Optional;
import java.util.stream.Stream;

/// Says why a process does not start with the connection to Kafka that it was given: one line on standard error that
/// begins with `FATAL:`, and the exit code 78, by which a supervisor knows that somebody has to act first.
public final class FatalStart {

	/// EX_CONFIG of sysexits.h.
	private static final int CONFIGURATION = 78;

	private FatalStart() {
	}

	/// Starts a program; every other failure is passed on.
	public static void guard(Runnable start) {
		try {
			start.run();
		}
		catch (RuntimeException e) {
			System.err.println("FATAL: " + reason(e).orElseThrow(() -> e));
			System.exit(CONFIGURATION);
		}
	}

	/// Why the connection can't be used, when that is behind a failure.
	static Optional<String> reason(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.filter(UnusableConnectionException.class::isInstance)
			.map(Throwable::getMessage)
			.findFirst();
	}

}
