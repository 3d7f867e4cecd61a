package org.biocluster.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.language.Language;
import org.biocluster.proposal.Role;
import org.biocluster.testsupport.MailServer;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody types somebody else's address again and again.
class FloodIT {

	private final MailServer mails = Platform.mailServer();

	private final String victim = "victim-" + UUID.randomUUID() + "@biocluster.example";

	@Test
	void sendsOneAddressNoMoreReceiptsThanItMayGetInADay() {
		Platform.database().reset("notifier");
		try (Facts facts = new Facts();
				RunningNotifier notifier = RunningNotifier.start(mails.port(), "--biocluster.rate-limit.receipts=2")) {
			facts.policy();
			facts.group("ecology-waste", Role.CHAIR, "chair-" + victim, Language.RU);
			for (int number = 0; number < 2; number++) {
				facts.proposal("ecology-waste", victim, "Flood", Instant.now());
			}
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mails.receivedFor(victim).size() == 4);
			Facts.Story third = facts.proposal("ecology-waste", victim.toUpperCase(Locale.ROOT), "Flood",
					Instant.now());
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> notifier.get("/api/v1/deliveries?state=parked"),
						(list) -> list.contains(third.id().toString()) && list.contains("TOO_MANY"));
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> mails.receivedFor("chair-" + victim).size() == 3);
			assertThat(mails.receivedFor(victim)).hasSize(5);
		}
	}

}
