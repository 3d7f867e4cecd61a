package org.biocluster.setup;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks again until somebody answers, and says meanwhile what it waits for.
final class Patience {

	private static final Logger log = LoggerFactory.getLogger(Patience.class);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration REPORT = Duration.ofSeconds(5);

	private final Duration limit;

	private final long start = System.nanoTime();

	Patience(Duration limit) {
		this.limit = limit;
	}

	/// The answer; every failure but a refusal counts as no answer yet.
	<T> T await(String whom, Callable<T> question) {
		Duration nextReport = waited();
		while (true) {
			try {
				return question.call();
			}
			catch (SetupRefusedException e) {
				throw e;
			}
			catch (InterruptedException e) {
				throw interrupted(whom, e);
			}
			// Documented last resort: whatever goes wrong while something starts is tried
			// again until time is up.
			catch (Exception e) {
				if (waited().compareTo(limit) > 0) {
					throw new SetupUnavailableException(whom + " does not answer as it should: " + e.getMessage(), e);
				}
			}
			if (waited().compareTo(nextReport) >= 0) {
				log.atInfo().addKeyValue("for", whom).addKeyValue("seconds", waited().toSeconds()).log("Waiting");
				nextReport = waited().plus(REPORT);
			}
			pause(whom);
		}
	}

	private Duration waited() {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private static void pause(String whom) {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException e) {
			throw interrupted(whom, e);
		}
	}

	private static SetupUnavailableException interrupted(String whom, InterruptedException e) {
		Thread.currentThread().interrupt();
		return new SetupUnavailableException("Interrupted while waiting for " + whom, e);
	}

}
