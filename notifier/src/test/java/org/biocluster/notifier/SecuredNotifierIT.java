package org.biocluster.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.language.Language;
import org.biocluster.proposal.Role;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.MailServer;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.SecuredPlatform;
import org.biocluster.topic.Principal;
import org.junit.jupiter.api.Test;

/// The notifier on a secured broker, with no right but its own.
class SecuredNotifierIT {

	private final MailServer mails = Platform.mailServer();

	private final String author = "author-" + UUID.randomUUID() + "@biocluster.example";

	@Test
	void writesToPeopleAndReportsIt() {
		try (SecuredPlatform platform = SecuredPlatform.start();
				Database database = Database.start();
				Facts facts = new Facts(platform.connection(Broker.SETUP));
				RunningNotifier _ = RunningNotifier.start(platform.broker().bootstrapServers(),
						Platform.registry().url(), database, mails.port(), platform.options(Principal.NOTIFIER))) {
			facts.policy();
			facts.group("ecology-waste", Role.CHAIR, "chair-" + author, Language.RU);
			Facts.Story story = facts.proposal("ecology-waste", author, "Secured", Instant.now());
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.until(() -> !mails.receivedFor(author).isEmpty() && !mails.receivedFor("chair-" + author).isEmpty());
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !facts.reports(story.id()).isEmpty());
		}
	}

}
