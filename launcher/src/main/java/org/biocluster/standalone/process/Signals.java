package org.biocluster.standalone.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.biocluster.standalone.process.ChildSpec.StopSignal;

/// Ends processes: asks first, then insists.
final class Signals {

	private static final Duration AFTER_KILL = Duration.ofSeconds(2);

	private Signals() {
	}

	static void ask(ProcessHandle process, StopSignal signal) {
		switch (signal) {
			case TERM -> process.destroy();
			case INT -> {
				try {
					new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
				}
				catch (IOException ex) {
					process.destroy();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}
	}

	/// Waits for the end and kills what is still there after the limit.
	static void awaitEnd(ProcessHandle process, Duration limit) {
		if (!endsWithin(process, limit)) {
			process.destroyForcibly();
			endsWithin(process, AFTER_KILL);
		}
	}

	private static boolean endsWithin(ProcessHandle process, Duration limit) {
		try {
			process.onExit().get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			return !process.isAlive();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
