package org.biocluster.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.language.Language;
import org.biocluster.proposal.Role;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.MailServer;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.Registry;
import org.biocluster.testsupport.telemetry.Exposition;
import org.biocluster.testsupport.telemetry.MetricsTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the notifier shows to those who run it.
class OperationsIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void showsTheMetricsOfTheTableAndNobodysAddress() {
		Platform.database().reset("notifier");
		MailServer mails = Platform.mailServer();
		String author = "canary-" + UUID.randomUUID() + "@biocluster.example";
		try (Facts facts = new Facts(); RunningNotifier notifier = RunningNotifier.start(mails.port())) {
			facts.policy();
			facts.group("bioenergy", Role.CHAIR, "chair-" + author, Language.RU);
			Facts.Story story = facts.proposal("bioenergy", author, "Canary title", Instant.now());
			mails.awaitMailTo(author);
			facts.proposal("bioenergy", "not an address", "Canary title", Instant.now());
			Exposition shown = Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> Exposition.of(notifier.get("/actuator/prometheus")),
						(scraped) -> scraped.value("biocluster_deliveries", "state=\"parked\"") >= 1
								&& scraped.value("biocluster_mail_latency_seconds_count") >= 2);
			MetricsTable.read().describes("notifier", shown);
			assertThat(shown.value("biocluster_mail_attempts_total", "outcome=\"accepted\"")).isGreaterThanOrEqualTo(2);
			assertThat(shown.value("biocluster_deliveries", "state=\"doubtful\"")).isZero();
			assertThat(shown.text()).doesNotContainIgnoringCase("canary")
				.doesNotContain("@", story.id().toString(), "member:");
		}
	}

	@Test
	void isNotReadyWhileBrokerRegistryOrDatabaseIsAway() {
		try (Broker broker = Broker.start();
				Registry registry = Registry.inFile();
				Database database = Database.start()) {
			Setup.run(SetupSettings.of(broker.connection(), registry.url(), Platform.PARTITIONS, 1));
			try (RunningNotifier notifier = RunningNotifier.start(broker.bootstrapServers(), registry.url(), database,
					Platform.mailServer().port())) {
				awaitReady(notifier, true);
				registry.kill();
				awaitReady(notifier, false);
				registry.restart();
				awaitReady(notifier, true);
				database.stop();
				awaitReady(notifier, false);
				assertThat(notifier.get("/actuator/health/liveness")).contains("UP");
				database.restart();
				awaitReady(notifier, true);
				broker.stop();
				awaitReady(notifier, false);
				assertThat(notifier.get("/actuator/health/broker")).contains("DOWN", "awaySince");
				broker.restart();
				awaitReady(notifier, true);
			}
		}
	}

	private static void awaitReady(RunningNotifier notifier, boolean ready) {
		Awaitility.await("ready: " + ready).atMost(PATIENCE).until(() -> notifier.isReady() == ready);
	}

}
