package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.Registry;
import org.biocluster.testsupport.telemetry.Exposition;
import org.biocluster.testsupport.telemetry.MetricsTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the desk shows to those who run it, and doesn't show to those who use it.
class OperationsIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static Broker broker;

	private static Registry registry;

	private static Database database;

	private static RunningDesk desk;

	@BeforeAll
	static void start() {
		broker = Broker.start();
		registry = Registry.inFile();
		database = Database.start();
		Setup.run(SetupSettings.of(broker.connection(), registry.url(), Platform.PARTITIONS, 1));
		desk = RunningDesk.start(broker.bootstrapServers(), registry.url(), database,
				"--spring.profiles.active=operations", "--management.server.port=0");
	}

	@AfterAll
	static void stop() {
		desk.close();
		database.close();
		registry.close();
		broker.close();
	}

	@Test
	void showsTheMetricsOfTheTableAndNothingAboutProposals() {
		String id = UUID.randomUUID().toString();
		assertThat(desk.get("admin", "/api/v1/proposals/" + id).statusCode()).isEqualTo(404);
		assertThat(desk.get("", "/canary-" + id).statusCode()).isNotEqualTo(200);
		assertThat(desk.get("admin", "/api/v1/inbox?q=canary-" + id).statusCode()).isEqualTo(200);
		Exposition shown = Exposition.of(desk.operations("/actuator/prometheus").body());
		MetricsTable.read().describes("proposal-desk", shown);
		assertThat(shown.value("biocluster_view_ready", "view=\"desk_view\"")).isEqualTo(1);
		assertThat(shown.value("biocluster_policy_version")).isPositive();
		assertThat(shown.value("http_server_requests_seconds_count", "uri=\"/api/v1/proposals/{id}\"")).isPositive();
		assertThat(shown.text()).contains("hikaricp_connections{").doesNotContain(id, "canary");
	}

	@Test
	void tellsPeopleOnlyWhetherItIsReady() {
		HttpResponse<String> health = desk.get("", "/actuator/health/readiness");
		assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(desk.get("", "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
		for (String hidden : new String[] { "/actuator", "/actuator/prometheus", "/actuator/metrics",
				"/actuator/health/view", "/actuator/health/db", "/actuator/env" }) {
			HttpResponse<String> answer = desk.get("admin", hidden);
			assertThat(answer.statusCode()).as(hidden).isNotEqualTo(200);
			assertThat(answer.body()).as(hidden).doesNotContain("biocluster_");
		}
	}

	@Test
	void isNotReadyWhileBrokerRegistryOrDatabaseIsAway() {
		registry.kill();
		awaitReady(false);
		assertThat(desk.operations("/actuator/health/readiness").body()).contains("\"registry\"", "awaySince");
		registry.restart();
		awaitReady(true);
		database.stop();
		awaitReady(false);
		assertThat(desk.get("", "/actuator/health/liveness").statusCode()).isEqualTo(200);
		database.restart();
		awaitReady(true);
		broker.stop();
		awaitReady(false);
		assertThat(desk.get("", "/actuator/health/liveness").statusCode()).isEqualTo(200);
		broker.restart();
		awaitReady(true);
	}

	private static void awaitReady(boolean ready) {
		Awaitility.await("ready: " + ready).atMost(PATIENCE).until(() -> desk.isReady() == ready);
	}

}
