package org.biocluster.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Accounts;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.junit.jupiter.Testcontainers;

import static org.assertj.core.api.Assertions.assertThat;

/// Three brokers with TLS and access rights and two routers, as docker-compose.cluster.yml describes them.
@EnabledIfSystemProperty(named = "biocluster.containers", matches = "true",
		disabledReason = "NOT RUN: containers are started with -Pcontainers and a container engine")
@Testcontainers(disabledWithoutDocker = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

	private static final int SUBMISSIONS_PER_SECOND = 5;

	/// As docker-compose.yml says.
	private static final int PARTITIONS = 12;

	private static final Duration RECORDED = Duration.ofMinutes(5);

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

	static Stream<Sample> samples() {
		return Sample.all().stream();
	}

	@ParameterizedTest
	@MethodSource("samples")
	@Order(1)
	void takesAProposalToItsGroups(Sample sample) {
		new ContainerJourney(system, accounts).take(sample);
	}

	/// After the first broker is back, the second one can be missed only if the first has
	/// caught up: two of three copies have to be written.
	@Test
	@Order(2)
	void keepsEveryAcceptedProposalWhileBrokersAndARouterDie() {
		Set<String> accepted;
		try (Load load = Load.start(system.intake(), SUBMISSIONS_PER_SECOND)) {
			load.awaitProgress();
			for (String service : List.of("kafka-2", "kafka-3", "proposal-router")) {
				system.kill(service);
				load.awaitProgress();
				system.bringBack(service);
				load.awaitProgress();
			}
			load.stop();
			load.retryUnknown();
			assertThat(load.refused()).isEmpty();
			accepted = load.accepted().keySet();
		}
		Desk desk = system.deskAs(accounts.administrator());
		Map<String, List<String>> history = awaitRouted(new ShownHistory(desk, PARTITIONS), accepted);
		assertThat(accepted)
			.allSatisfy((id) -> assertThat(history.get(id)).containsOnlyOnce("Submitted", "Registered", "Routed"));
		assertThat(desk.everything()).containsAll(accepted).doesNotHaveDuplicates();
	}

	private static Map<String, List<String>> awaitRouted(ShownHistory shown, Set<String> accepted) {
		return Awaitility.await("every accepted proposal is routed")
			.atMost(RECORDED)
			.pollInterval(Duration.ofSeconds(1))
			.ignoreExceptions()
			.until(shown::events, (history) -> accepted.stream()
				.allMatch((id) -> history.getOrDefault(id, List.of()).contains("Routed")));
	}

}
