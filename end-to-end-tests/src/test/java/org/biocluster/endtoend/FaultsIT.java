package org.biocluster.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Children;
import org.biocluster.testsupport.system.Place;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// Processes die, data are garbage, state is gone: what was promised still holds.
@ExtendWith(OwnSystem.class)
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

	private static final Duration REFUSED = Duration.ofMinutes(3);

	private static final int SUBMISSIONS_PER_SECOND = 20;

	private static ProposalSystem system;

	@BeforeAll
	static void use(ProposalSystem own) {
		system = own;
	}

	@Test
	@Order(1)
	void losesAndDoublesNothingWhileProcessesDie() throws Exception {
		Map<String, String> accepted;
		try (Load load = Load.start(system.intake(), SUBMISSIONS_PER_SECOND)) {
			load.awaitProgress();
			for (String name : system.children().names()) {
				killAndAwaitRecovery(name, load);
			}
			system.crash();
			load.stop();
			system.startAgain();
			load.retryUnknown();
			assertThat(load.refused()).isEmpty();
			accepted = load.accepted();
		}
		Invariants invariants = new Invariants(system);
		invariants.assertHistory(accepted.keySet());
		invariants.assertDeskView(accepted.keySet());
		invariants.assertMails(accepted);
	}

	@Test
	@Order(2)
	void findsGarbageAndGoesOn() {
		Garbage garbage = new Garbage(system.bootstrapServers());
		List<Place> places = List.of(garbage.writeTo("proposal-commands"), garbage.writeTo("routing-policy"));
		system.intake().awaitRouted(system.intake().submit(Submission.valid("after-garbage@biocluster.example")), "en");
		assertThat(places).allSatisfy((place) -> system.administration().awaitUnreadable(place));
	}

	@Test
	@Order(3)
	void refusesToRunBehindTheHistoryUntilTheStateIsRebuilt() {
		Invariants invariants = new Invariants(system);
		List<String> before = invariants.numbers();
		system.stop();
		RouterState.of(system).lose();
		system.launch();
		Awaitility.await("the router refuses")
			.atMost(REFUSED)
			.ignoreExceptions()
			.until(() -> system.log("proposal-router").contains("FATAL:"));
		assertThat(invariants.numbers()).isEqualTo(before);
		assertThat(system.run("--rebuild-router")).contains("hash");
		system.awaitReady();
		Receipt receipt = system.intake().submit(Submission.valid("after-rebuild@biocluster.example"));
		system.intake().awaitRouted(receipt, "en");
		assertThat(invariants.numbers()).hasSize(before.size() + 1).doesNotHaveDuplicates().containsAll(before);
	}

	@Test
	@Order(4)
	void stopsCleanly() {
		assertThat(system.stop()).isZero();
		assertThat(system.children().names()).isEmpty();
	}

	private static void killAndAwaitRecovery(String name, Load load) {
		Children children = system.children();
		long killed = children.kill9(name);
		assertThat(ProcessHandle.of(killed).filter(ProcessHandle::isAlive)).as(name + " was killed").isEmpty();
		children.awaitReplaced(name, killed);
		system.awaitServices();
		load.awaitProgress();
	}

}
