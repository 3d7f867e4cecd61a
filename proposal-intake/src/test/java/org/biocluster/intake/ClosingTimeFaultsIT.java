package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.deadline.Round;
import org.biocluster.language.Bilingual;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.biocluster.wording.MoscowTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The broker is away from two minutes before a round closes until five minutes after: nobody is late because we were. In
/// real time, and so eight minutes long.
class ClosingTimeFaultsIT {

	/// The broker goes away this long before closing.
	private static final Duration BEFORE = Duration.ofMinutes(2);

	/// And comes back this long after it.
	private static final Duration AFTERWARDS = Duration.ofMinutes(5);

	/// In which the intake starts on a slow machine.
	private static final Duration STARTING = Duration.ofSeconds(40);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@Test
	void countsAnAttemptBeforeClosingThatIsCompletedAfterwards() {
		try (Broker broker = Broker.start(); Database database = Database.start()) {
			Setup.run(SetupSettings.of(broker.connection(), Platform.registry().url(), Platform.PARTITIONS, 1));
			Instant closes = Instant.now().plus(STARTING).plus(BEFORE);
			Round round = new Round("closing", new Bilingual("Осенний сбор", "Autumn call"),
					closes.minus(Duration.ofDays(1)), closes, 30);
			try (RunningIntake intake = RunningIntake.start(broker.connection(), database, round, Map.of())) {
				awaitTime(closes.minus(BEFORE));
				broker.stop();
				String key = UUID.randomUUID().toString();
				HttpResponse<String> refused = submit(intake, key);
				assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
				Instant attempted = Instant.now();
				assertThat(attempted).as("the machine was fast enough for this test").isBefore(closes);
				awaitTime(closes.plus(AFTERWARDS));
				broker.restart();
				String inTime = status(intake, awaitTaken(intake, key));
				assertThat(inTime).contains("Вы успели: ", "«Осенний сбор»");
				assertThat(inTime).containsAnyOf(MoscowTime.time(attempted),
						MoscowTime.time(attempted.minusSeconds(20)));
				assertThat(status(intake, awaitTaken(intake, UUID.randomUUID().toString())))
					.contains("после срока приёма «Осенний сбор»");
			}
		}
	}

	private static void awaitTime(Instant time) {
		Awaitility.await(time.toString())
			.atMost(Duration.between(Instant.now(), time).plusSeconds(10))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> Instant.now().isAfter(time));
	}

	private static JsonNode awaitTaken(RunningIntake intake, String key) {
		return RunningIntake.json(Awaitility.await("taken")
			.atMost(PATIENCE)
			.until(() -> submit(intake, key), (answer) -> answer.statusCode() == 201));
	}

	private static HttpResponse<String> submit(RunningIntake intake, String key) {
		return intake.post(Bodies.valid().toString(), "Idempotency-Key", key);
	}

	private static String status(RunningIntake intake, JsonNode receipt) {
		String path = "/proposals/" + receipt.path("receipt").asString() + "/confirmation";
		return Awaitility.await("shown")
			.atMost(PATIENCE)
			.until(() -> new Visitor(intake).get(path).body(), (page) -> page.contains("МБК-"));
	}

}
