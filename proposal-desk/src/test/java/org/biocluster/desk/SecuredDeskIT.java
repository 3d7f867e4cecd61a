package org.biocluster.desk;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.SecuredPlatform;
import org.biocluster.topic.Principal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The desk on a secured broker, with no right but its own.
class SecuredDeskIT {

	@Test
	void startsAnInstallationAndShowsEveryTopicOfItsPages() {
		try (SecuredPlatform platform = SecuredPlatform.start();
				Database database = Database.start();
				RunningDesk desk = RunningDesk.start(platform.broker().bootstrapServers(), Platform.registry().url(),
						database, platform.options(Principal.DESK))) {
			for (String topic : new String[] { "proposal-events", "command-outcomes", "notification-events", "sessions",
					"audit-events" }) {
				desk.json("admin", "/api/v1/history?topic=" + topic + "&limit=20");
			}
			assertThat(desk.json("admin", "/api/v1/history?topic=routing-policy&limit=20").path("items")).isNotEmpty();
			assertThat(desk.json("admin", "/api/v1/dead-letters").path("items")).isEmpty();
			desk.signIn("secretariat");
			Awaitility.await("audit")
				.atMost(Duration.ofSeconds(20))
				.until(() -> !desk.json("admin", "/api/v1/history?topic=audit-events&limit=20")
					.path("items")
					.isEmpty());
		}
	}

}
