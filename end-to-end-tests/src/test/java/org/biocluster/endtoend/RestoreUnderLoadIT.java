package org.biocluster.endtoend;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.biocluster.testsupport.system.Letter;
import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RestoreUnderLoadIT {

	private static final int SUBMISSIONS_PER_SECOND = 8;

	/// The former installation goes on after the copy was taken and mails until it is
	/// stopped.
	@Test
	void losesNoSubmissionThatWasAnsweredBeforeAndSendsNoMailTwice(@TempDir Path parent) {
		String copy = parent.resolve("backup").toString();
		try (ProposalSystem former = ProposalSystem.start()) {
			Map<String, String> before;
			try (Load load = Load.start(former.intake(), SUBMISSIONS_PER_SECOND)) {
				load.awaitProgress();
				before = new HashMap<>(load.accepted());
				former.run("--backup", copy);
				load.awaitProgress();
			}
			Quiet.await(former);
			List<Letter> sent = former.mailbox().all();
			former.stop();
			assertRestored(former, copy, before.keySet(), sent);
		}
	}

	private static void assertRestored(ProposalSystem former, String copy, Set<String> before, List<Letter> sent) {
		try (ProposalSystem restored = ProposalSystem.startWithSecretsOf(former, "--restore", copy)) {
			new Invariants(restored).assertHistory(before);
			new Invariants(restored).assertDeskView(before);
			try (Load load = Load.start(restored.intake(), SUBMISSIONS_PER_SECOND)) {
				load.awaitProgress();
				load.stop();
				new Invariants(restored).assertHistory(load.accepted().keySet());
			}
			Quiet.await(restored);
			assertThat(restored.mailbox().all()).isNotEmpty()
				.extracting(Letter::messageId)
				.doesNotHaveDuplicates()
				.doesNotContainAnyElementsOf(sent.stream().map(Letter::messageId).toList());
		}
	}

}
