package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.SecuredPlatform;
import org.biocluster.topic.Principal;
import org.biocluster.topic.kafka.Tls;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The intake on a secured broker, with no right but its own.
class SecuredIntakeIT {

	@Test
	void takesAProposalAndShowsWhatBecameOfIt() {
		try (SecuredPlatform platform = SecuredPlatform.start(); Database database = Database.start()) {
			Tls tls = platform.certificates().client(Principal.INTAKE.id());
			try (RunningIntake intake = RunningIntake.start(platform.connection(Broker.SETUP), database,
					Map.of("biocluster.kafka.tls.certificate", tls.certificate().toString(),
							"biocluster.kafka.tls.authority", tls.authority().toString()))) {
				HttpResponse<String> taken = intake.post(Bodies.valid().toString());
				assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
				String path = "/api/v1/proposals/" + RunningIntake.json(taken).path("receipt").asString();
				Awaitility.await()
					.atMost(Duration.ofSeconds(40))
					.until(() -> intake.get(path).body(), (body) -> body.contains("\"routed\""));
			}
		}
	}

}
