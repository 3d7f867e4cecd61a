package org.biocluster.endtoend;

import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Status;
import org.biocluster.testsupport.system.Submission;

/// One proposal on its whole way, so that what follows meets a system that has worked before.
final class WarmUp {

	private WarmUp() {
	}

	static void of(ProposalSystem system) {
		for (int round = 1; round <= 3; round++) {
			String address = "warm-up-" + round + "@biocluster.example";
			Receipt receipt = system.intake().submit(Submission.valid(address));
			Status status = system.intake().awaitRouted(receipt, "en");
			Account chair = system.accounts().chairOf(status.primary().orElseThrow());
			system.deskAs(chair).awaitInInbox(status.primary().orElseThrow(), receipt.id());
			system.mailbox().awaitTo(address, "");
		}
	}

}
