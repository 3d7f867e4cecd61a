package org.biocluster.endtoend;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(SharedSystem.class)
class RebuildIT {

	private static final int SUBMISSIONS_PER_SECOND = 5;

	private final ProposalSystem system;

	private final Desk administration;

	RebuildIT(ProposalSystem system) {
		this.system = system;
		this.administration = system.administration();
	}

	@Test
	void replacesTheInboxWithoutAGapWhileSubmissionsFlow() throws Exception {
		try (Load load = Load.start(this.system.intake(), SUBMISSIONS_PER_SECOND)) {
			load.awaitProgress();
			AtomicBoolean rebuilding = new AtomicBoolean(true);
			CompletableFuture<Integer> watch = CompletableFuture.supplyAsync(() -> watchWhile(rebuilding));
			JsonNode replay = this.administration.rebuildInbox();
			rebuilding.set(false);
			assertThat(watch.get()).isPositive();
			assertThat(replay.path("state").asString()).isEqualTo("finished");
			assertThat(replay.path("equal").asBoolean()).isTrue();
			assertThat(replay.path("swapped").asBoolean()).isTrue();
			assertThat(replay.path("hashes").path("live")).isEqualTo(replay.path("hashes").path("rebuilt"));
			load.stop();
			load.retryUnknown();
			new Invariants(this.system).assertDeskView(load.accepted().keySet());
		}
	}

	@Test
	void sendsNoMail() {
		Quiet.await(this.system);
		int before = this.system.mailbox().all().size();
		this.administration.rebuildInbox();
		Quiet.await(this.system);
		assertThat(this.system.mailbox().all()).hasSize(before);
	}

	/// Counts how often the inbox was looked at; fails when a proposal that was there is
	/// gone.
	private int watchWhile(AtomicBoolean rebuilding) {
		int looks = 0;
		List<String> seen = List.of();
		while (rebuilding.get()) {
			List<String> shown = this.administration.everything();
			assertThat(shown).containsAll(seen);
			seen = shown;
			looks++;
		}
		return looks;
	}

}
