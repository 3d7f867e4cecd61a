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
		AtomicInteger last = new AtomicInteger(-1);
		Awaitility.await("no mail for a second").atMost(LIMIT).during(Duration.ofSeconds(1)).until(() -> {
			int now = system.mailbox().all().size();
			return last.getAndSet(now) == now;
		});
	}

}
