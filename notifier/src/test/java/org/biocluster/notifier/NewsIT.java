package org.biocluster.notifier;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.biocluster.group.GroupMember;
import org.biocluster.language.Language;
import org.biocluster.proposal.DecisionDetails;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextKind;
import org.biocluster.testsupport.MailServer;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What happens to proposals on its way to the people it concerns.
class NewsIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Instant DUE = Instant.parse("2026-12-23T20:59:59Z");

	private static final MailServer mails = Platform.mailServer();

	private static Facts facts;

	private static RunningNotifier notifier;

	private final String tag = UUID.randomUUID().toString().substring(0, 8);

	private final String author = "author-" + tag + "@biocluster.example";

	private final String chair = "chair-" + tag + "@biocluster.example";

	private final String member = "member-" + tag + "@biocluster.example";

	private final String consulted = "consulted-" + tag + "@biocluster.example";

	@BeforeAll
	static void start() {
		Platform.database().reset("notifier");
		facts = new Facts();
		facts.policy();
		notifier = RunningNotifier.start(mails.port(), "--biocluster.delivery.edits-within=3s");
	}

	@AfterAll
	static void stop() {
		notifier.close();
		facts.close();
	}

	@Test
	void tellsAuthorsInTheirLanguageWhatWasDecidedAndWhyAndNobodyWhatIsOnlyProposed() {
		facts.group("support-finance", List.of(new GroupMember("lead-" + tag, Role.CHAIR, chair, Language.RU, true),
				new GroupMember("member-" + tag, Role.MEMBER, member, Language.RU, true)));
		facts.group("programme", Role.CHAIR, consulted, Language.EN);
		notifier.awaitMember("support-finance", member);
		notifier.awaitMember("programme", consulted);
		Facts.Story story = facts.proposal("support-finance", author, "Decided", Instant.now());
		DecisionDetails decision = new DecisionDetails("partly", null, "goals", null, null,
				List.of(facts.words(story, 8, TextKind.REASON, Language.EN, "For want of figures."),
						facts.words(story, 9, TextKind.REASON, Language.RU, "Нет расчётов.")),
				"chair-decision", null, null);
		facts.later(story, 4, new ReviewEvent.Assigned("support-finance", "member-" + tag));
		facts.later(story, 5, new DecisionEvent.DecisionProposed("support-finance", decision, null));
		facts.later(story, 6, new DecisionEvent.DecisionReleased("support-finance", decision, null, "partly"));
		facts.later(story, 6, new DecisionEvent.DecisionReleased("support-finance", decision, null, "partly"));

		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> subjects(author).size() == 3 && subjects(consulted).size() == 1
					&& subjects(member).size() == 1);
		assertThat(subjects(author)).containsExactlyInAnyOrder("Предложение МБК-2026-00012 получено",
				"Предложение МБК-2026-00012: рассмотрение началось", "Предложение МБК-2026-00012: принято решение");
		assertThat(subjects(consulted)).containsExactly("Proposal MBK-2026-00012: decision taken");
		assertThat(subjects(member)).containsExactly("Предложение МБК-2026-00012: рассмотрение поручено Вам");
		assertThat(mails.receivedFor(author)).extracting(NewsIT::content)
			.filteredOn((content) -> content.contains("Учтено частично"))
			.singleElement()
			.asString()
			.contains("Нет расчётов.", "Цели, задачи и показатели")
			.doesNotContain("For want of figures.");
	}

	@Test
	void asksConsultedGroupsUntilTheySpokeAndTellsWhoeverHasATaskOrSomethingToCheck() {
		String checking = "checking-" + tag + "@biocluster.example";
		facts.group("main", List.of(new GroupMember("member-" + tag, Role.MEMBER, member, Language.RU, true)));
		facts.group("programme", Role.GROUP_SECRETARY, consulted, Language.EN);
		facts.group("secretariat", Role.SECRETARIAT, checking, Language.RU);
		notifier.awaitMember("main", member);
		notifier.awaitMember("programme", consulted);
		notifier.awaitMember("secretariat", checking);
		Facts.Story story = facts.proposal("main", null, "Consulted", Instant.now());
		facts.later(story, 4, new ReviewEvent.DeadlineSet("opinion", DUE, "2026"));
		facts.later(story, 5, new ReviewEvent.OpinionGiven("programme", "support", 4, null));
		facts.later(story, 6, new ReviewEvent.DeadlineSet("opinion", DUE.minusSeconds(86_400), "2026"));
		facts.later(story, 7, new DecisionEvent.TaskAssigned("t1", "member-" + tag, LocalDate.of(2026, 12, 20),
				List.of(facts.words(story, 8, TextKind.TASK, Language.RU, "Подготовить справку"))));
		facts.later(story, 8, new ReviewEvent.DeadlineSet("registration", DUE, "2026"));
		facts.later(story, 9, new DecisionEvent.Reopened("secretariat", "noted", null));

		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> subjects(consulted).size() == 2 && subjects(member).size() == 1
					&& subjects(checking).stream().anyMatch((subject) -> subject.startsWith("Непроверенное")));
		assertThat(subjects(consulted)).containsExactlyInAnyOrder(
				"Proposal MBK-2026-00012: opinion wanted by 23 December 2026",
				"Proposal MBK-2026-00012: under consideration again");
		assertThat(subjects(member)).containsExactly("Поручение до 20 декабря 2026 г. по предложению МБК-2026-00012");
	}

	@Test
	void tellsAGroupOfManyChangesOnceAfterTheLast() {
		facts.group("coordination-authorities", Role.CHAIR, chair, Language.RU);
		notifier.awaitMember("coordination-authorities", chair);
		Facts.Story story = facts.proposal("coordination-authorities", author, "Edited", Instant.now());
		facts.amended(story, 4, 50);
		Awaitility.await().atMost(PATIENCE).until(() -> subjects(chair).size() == 2);
		facts.later(story, 54, new SubmissionEvent.Withdrawn(null, Instant.now()));
		Awaitility.await().atMost(PATIENCE).until(() -> subjects(chair).size() == 3);
		assertThat(subjects(chair)).filteredOn((subject) -> subject.contains("автор изменил текст")).hasSize(1);
	}

	@Test
	void receiptSaysThatTheProposalCameByALateLink() {
		facts.group("bioenergy", Role.CHAIR, chair, Language.EN);
		facts.proposalByLink("bioenergy", author, "Late", Instant.now(), "autumn-" + tag);

		Awaitility.await().atMost(PATIENCE).until(() -> subjects(author).size() == 1);
		assertThat(mails.receivedFor(author)).extracting(NewsIT::content)
			.singleElement()
			.asString()
			.contains("после срока приёма «autumn-" + tag + "», по ссылке секретариата");
	}

	private List<String> subjects(String address) {
		return mails.receivedFor(address).stream().map(NewsIT::subject).toList();
	}

	private static String content(MimeMessage mail) {
		try {
			return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
		}
		catch (IOException | MessagingException ex) {
			throw new AssertionError(ex);
		}
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
