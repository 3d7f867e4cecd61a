package org.biocluster.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Accounts;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.junit.jupiter.Testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

/// Three brokers and two routers of docker-compose.cluster.yml, one of each killed under load.
@EnabledIfSystemProperty(named = "biocluster.containers", matches = "true",
		disabledReason = "NOT RUN: containers are started with -Pcontainers and a container engine")
@Testcontainers(disabledWithoutDocker = true)
class ClusterIT {

	private static final int SUBMISSIONS_PER_SECOND = 5;

	private static final Duration RECORDED = Duration.ofMinutes(3);

	private static ContainerSystem system;

	private static Accounts accounts;

	@BeforeAll
	static void start() {
		system = ContainerSystem.start("docker-compose.yml", "docker-compose.cluster.yml");
		List.of("kafka-2", "kafka-3", "proposal-router-2").forEach(system::awaitHealthy);
		accounts = system.accounts();
	}

	@AfterAll
	static void close() {
		if (system != null) {
			system.close();
		}
	}

	@Test
	void keepsEveryAcceptedProposalWhenABrokerAndARouterDie() {
		Set<String> accepted;
		try (Load load = Load.start(system.intake(), SUBMISSIONS_PER_SECOND)) {
			load.awaitProgress();
			system.kill("kafka-2");
			load.awaitProgress();
			system.kill("proposal-router");
			load.awaitProgress();
			load.stop();
			load.retryUnknown();
			assertThat(load.refused()).isEmpty();
			accepted = load.accepted().keySet();
		}
		Desk desk = system.deskAs(accounts.administrator());
		assertThat(accepted).allSatisfy((id) -> assertRecordedOnce(desk, id));
		system.bringBack("kafka-2");
		system.bringBack("proposal-router");
	}

	private static void assertRecordedOnce(Desk desk, String id) {
		List<String> events = Awaitility.await(id + " is routed")
			.atMost(RECORDED)
			.until(() -> eventsOf(desk, id), (types) -> types.contains("Routed"));
		assertThat(events).containsOnlyOnce("Submitted", "Registered", "Routed");
	}

	private static List<String> eventsOf(Desk desk, String id) {
		Answer history = desk.get("/api/v1/history?proposalId=" + id);
		return StreamSupport.stream(history.json().path("items").spliterator(), false)
			.map((event) -> event.path("type").asString(""))
			.toList();
	}

}
