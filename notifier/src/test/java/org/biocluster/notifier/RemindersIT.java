package org.biocluster.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.biocluster.group.GroupMember;
import org.biocluster.language.Language;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Role;
import org.biocluster.testsupport.MailServer;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Steps of deadlines on their way to the people they concern.
class RemindersIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Instant DUE = Instant.parse("2026-12-23T20:59:59Z");

	private final MailServer mails = Platform.mailServer();

	private final String tag = UUID.randomUUID().toString().substring(0, 8);

	private final String author = "author-" + tag + "@biocluster.example";

	private final String chair = "chair-" + tag + "@biocluster.example";

	private final String member = "member-" + tag + "@biocluster.example";

	@Test
	void groupIsRemindedOfItsDeadlineAndTheAuthorOfTheQuestionsOnceEach() {
		Platform.database().reset("notifier");
		try (Facts facts = new Facts(); RunningNotifier notifier = RunningNotifier.start(mails.port())) {
			facts.policy();
			facts.group("pharma-biomedicine", List.of(new GroupMember("c-" + tag, Role.CHAIR, chair, Language.EN, true),
					new GroupMember("m-" + tag, Role.MEMBER, member, Language.EN, true)));
			notifier.awaitMember("pharma-biomedicine", member);
			Facts.Story story = facts.proposal("pharma-biomedicine", author, "Title", Instant.now());
			ReviewEvent reminder = new ReviewEvent.ReminderDue("decision", "before-5", DUE);
			facts.later(story, 4, new ReviewEvent.Taken("pharma-biomedicine", "m-" + tag));
			facts.later(story, 5, reminder);
			facts.later(story, 6, new ReviewEvent.ReminderDue("clarification", "on-day", DUE));
			facts.later(story, 5, reminder);
			facts.later(story, 7, new ReviewEvent.ReminderDue("decision", "before-1", DUE));

			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> subjects(member).size() == 2 && subjects(chair).size() == 2
						&& subjects(author).size() == 3);
			assertThat(subjects(member)).containsOnly("Proposal MBK-2026-00012: decision due 23 December 2026");
			assertThat(subjects(chair)).containsExactlyInAnyOrder("New proposal MBK-2026-00012: Title",
					"Proposal MBK-2026-00012: decision due 23 December 2026");
			assertThat(subjects(author)).containsExactlyInAnyOrder("Предложение МБК-2026-00012 получено",
					"Предложение МБК-2026-00012: рассмотрение началось",
					"Предложение МБК-2026-00012: ждём Ваш ответ до 23 декабря 2026 г.");
		}
	}

	private List<String> subjects(String address) {
		return mails.receivedFor(address).stream().map(RemindersIT::subject).toList();
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

}
