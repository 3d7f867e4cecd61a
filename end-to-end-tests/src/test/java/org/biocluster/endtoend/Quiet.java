package org.biocluster.endtoend;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.ProposalSystem;

/// Waits until a system has said all it had to say.
final class Quiet {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private Quiet() {
	}

	/// Returns when no mail has arrived for a second.
	static void await(ProposalSystem system) {
		await(system, Duration.ofSeconds(1));
	}

	/// Returns when no mail has arrived for as long.
	static void await(ProposalSystem system, Duration silence) {
		AtomicInteger last = new AtomicInteger(-1);
		Awaitility.await("no mail for " + silence).atMost(LIMIT).during(silence).until(() -> {
			int now = system.mailbox().all().size();
			return last.getAndSet(now) == now;
		});
	}

}
