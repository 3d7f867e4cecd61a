package org.biocluster.endtoend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Accounts;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Sample;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.junit.jupiter.Testcontainers;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The journey of proposals through docker-compose.yml.
@EnabledIfSystemProperty(named = "biocluster.containers", matches = "true",
		disabledReason = "NOT RUN: containers are started with -Pcontainers and a container engine")
@Testcontainers(disabledWithoutDocker = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContainersIT {

	private static final Set<String> AUTHORS = new HashSet<>();

	private static ContainerSystem system;

	private static Accounts accounts;

	@BeforeAll
	static void start() {
		system = ContainerSystem.start("docker-compose.yml");
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
		AUTHORS.add(new ContainerJourney(system, accounts).take(sample));
	}

	@Test
	@Order(2)
	void mailsEachAuthorOnce() {
		Awaitility.await("every author has a mail").untilAsserted(() -> assertThat(receivers()).containsAll(AUTHORS));
		assertThat(receivers().stream().filter(AUTHORS::contains)).hasSameSizeAs(AUTHORS);
		assertThat(system.mails().stream().map((mail) -> mail.path("MessageID").asString())).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "proposal-router", "proposal-intake", "notifier", "proposal-desk" })
	@Order(3)
	void comesBackAfterKill(String service) {
		system.crash(service);
		Receipt receipt = system.intake().submit(Submission.valid("after-" + service + "@biocluster.example"));
		String group = system.intake().awaitRouted(receipt, "en").primary().orElseThrow();
		system.deskAs(accounts.chairOf(group)).awaitInInbox(group, receipt.id());
	}

	private static List<String> receivers() {
		return system.mails().stream().map((mail) -> mail.path("To").path(0)).map(ContainersIT::address).toList();
	}

	private static String address(JsonNode receiver) {
		return receiver.path("Address").asString();
	}

}
