package org.biocluster.notifier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.biocluster.delivery.DeliveryReport;
import org.biocluster.delivery.DeliveryState;
import org.biocluster.dispatch.mail.SmtpStub;
import org.biocluster.group.GroupMember;
import org.biocluster.language.Language;
import org.biocluster.projection.Rebuild;
import org.biocluster.projection.RebuildRequest;
import org.biocluster.projection.View;
import org.biocluster.projection.jdbc.RebuildOutcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.biocluster.testsupport.MailServer;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/// The whole notifier on a real broker, registry, database and mail server. The tests share the database, because a
/// notifier that forgets what it has sent would send it again; each has addresses of its own.
class NotifierIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static Facts facts;

	private final MailServer mails = Platform.mailServer();

	private final String tag = UUID.randomUUID().toString().substring(0, 8);

	private final String author = "author-" + tag + "@biocluster.example";

	private final String chair = "chair-" + tag + "@biocluster.example";

	private RunningNotifier notifier;

	@BeforeAll
	static void publishThePolicy() {
		Platform.database().reset("notifier");
		facts = new Facts();
		facts.policy();
		facts.group("secretariat", Role.SECRETARIAT, "secretariat@biocluster.example", Language.RU);
	}

	@AfterAll
	static void closeFacts() {
		facts.close();
	}

	@BeforeEach
	void start() {
		notifier = RunningNotifier.start(mails.port());
	}

	@AfterEach
	void stop() {
		notifier.close();
	}

	@Test
	void sendsTheChairOneLetterAndTheAuthorOneReceipt() throws Exception {
		facts.group("bioenergy", Role.CHAIR, chair, Language.EN);
		notifier.awaitMember("bioenergy", chair);
		Facts.Story story = facts.proposal("bioenergy", author, "Биогаз «из» осадков", Instant.now());
		MimeMessage receipt = mails.awaitMailTo(author);
		MimeMessage letter = mails.awaitMailTo(chair);
		assertThat(receipt.getSubject()).isEqualTo("Предложение МБК-2026-00012 получено");
		assertThat(letter.getSubject()).isEqualTo("New proposal MBK-2026-00012: Биогаз «из» осадков");
		assertThat(receipt.getMessageID()).isNotEqualTo(letter.getMessageID());
		// the same facts again, a view made anew, a restart: nothing is sent twice
		facts.events(story);
		facts.flush();
		rebuild();
		restart();
		Facts.Story after = facts.proposal("bioenergy", "later-" + author, "Later", Instant.now());
		mails.awaitMailTo(String.valueOf(after.email()));
		Awaitility.await().atMost(PATIENCE).until(() -> mails.receivedFor(chair).size() == 2);
		assertThat(mails.receivedFor("author-" + tag)).hasSize(2);
	}

	@Test
	void tellsTheSecretariatWhenTheGroupIsEmpty() {
		mails.clear();
		facts.group("agri-food", List.of(new GroupMember("gone-" + tag, Role.CHAIR, chair, Language.RU, false)));
		facts.proposal("agri-food", null, "Empty " + tag, Instant.now());
		assertThat(subject(mails.awaitMailTo("secretariat@")))
			.isEqualTo("Некому рассмотреть предложение МБК-2026-00012: Empty " + tag);
		assertThat(mails.receivedFor(chair)).isEmpty();
	}

	@Test
	void takesAGroupThatNeverArrivesForEmpty() {
		mails.clear();
		facts.proposal("forest-marine", null, "Unknown " + tag, Instant.now());
		assertThat(subject(mails.awaitMailTo("secretariat@"))).contains("Unknown " + tag);
	}

	@Test
	void waitsForTextAndAuthorAndListsTheDeliveryMeanwhile() {
		facts.group("programme", Role.CHAIR, chair, Language.RU);
		notifier.awaitMember("programme", chair);
		Facts.Story story = new Facts.Story(new ProposalId(UUID.randomUUID()), "programme", author, "Late",
				Instant.now());
		facts.events(story);
		facts.flush();
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> notifier.get("/api/v1/deliveries?state=waiting"),
					(list) -> list.contains(story.id().toString()) && list.contains("PERSON_MISSING")
							&& list.contains("TEXT_MISSING"));
		assertThat(mails.receivedFor(author)).isEmpty();
		facts.texts(story);
		facts.flush();
		mails.awaitMailTo(author);
		mails.awaitMailTo(chair);
	}

	@Test
	void keepsQuietAboutWhatHappenedBeforeItsTime() {
		facts.group("industrial-biotech", Role.CHAIR, chair, Language.RU);
		facts.proposal("industrial-biotech", author, "Old", Instant.now().minus(Duration.ofHours(1)));
		facts.proposal("industrial-biotech", "new-" + author, "New", Instant.now());
		mails.awaitMailTo("new-" + author);
		Awaitility.await().atMost(PATIENCE).until(() -> !mails.receivedFor(chair).isEmpty());
		assertThat(mails.receivedFor(chair)).hasSize(1);
		assertThat(mails.receivedFor(author)).hasSize(1);
	}

	@Test
	void listsAsDoubtfulWhatAFormerProcessLeftHalfDone() {
		facts.group("foresight-centres", Role.CHAIR, chair, Language.RU);
		Facts.Story story = facts.proposal("foresight-centres", author, "Interrupted", Instant.now());
		mails.awaitMailTo(author);
		mails.awaitMailTo(chair);
		awaitState(story, "sent", 2);
		notifier.bean(JdbcClient.class)
			.sql("update delivery set state = 'sending', worker = 'former/1' where proposal_id = ?")
			.param(story.id().value())
			.update();
		restart();
		awaitState(story, "doubtful", 2);
		assertThat(notifier.get("/api/v1/deliveries?state=doubtful")).contains(story.id().toString(), "INTERRUPTED")
			.doesNotContain("@biocluster.example\"", author, chair);
		assertThat(mails.receivedFor(author)).hasSize(1);
	}

	@Test
	void isReadyWithoutAMailServerAndSendsWhenItIsBack() {
		facts.group("personnel-education", Role.CHAIR, chair, Language.RU);
		mails.stop();
		Facts.Story story = facts.proposal("personnel-education", author, "Patient", Instant.now());
		awaitState(story, "pending", 2);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> notifier.get("/actuator/health/readiness"), (health) -> health.endsWith("\"status\":\"UP\"}"));
		mails.restart();
		mails.awaitMailTo(author);
		mails.awaitMailTo(chair);
	}

	@Test
	void reportsWhatBecameOfEachDeliveryWithoutAnAddress() {
		facts.group("regulation-standards", Role.CHAIR, chair, Language.RU);
		Facts.Story story = facts.proposal("regulation-standards", "not an address", "Reported", Instant.now());
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(facts.reports(story.id()))
				.extracting(DeliveryReport::recipient, DeliveryReport::state, DeliveryReport::reason)
				.containsExactlyInAnyOrder(tuple("submitter", DeliveryState.FAILED, "BAD_ADDRESS"),
						tuple("member:regulation-standards-1", DeliveryState.SENT, null)));
	}

	@Test
	void letsGarbageInTheHistoryStopNothing() {
		facts.group("support-finance", Role.CHAIR, chair, Language.RU);
		notifier.awaitMember("support-finance", chair);
		ProposalId unreadable = new ProposalId(UUID.randomUUID());
		facts.garbage(unreadable);
		facts.proposal("support-finance", author, "After garbage", Instant.now());
		mails.awaitMailTo(author);
		mails.awaitMailTo(chair);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> notifier.bean(View.class).quarantine().newest(10),
					(found) -> found.stream().anyMatch((each) -> each.partition().topic().equals("proposal-events")));
	}

	@Test
	void listsAsDoubtfulWhatTheServerNeverAnswered() throws Exception {
		facts.group("infrastructure-platforms", Role.CHAIR, chair, Language.RU);
		notifier.close();
		try (SmtpStub stub = new SmtpStub(SmtpStub.Script.CUT_AFTER_BODY)) {
			notifier = RunningNotifier.start(stub.port());
			Facts.Story story = facts.proposal("infrastructure-platforms", author, "Unanswered", Instant.now());
			awaitState(story, "doubtful", 2);
			restart();
			awaitState(story, "doubtful", 2);
			assertThat(stub.whole()).hasSize(2);
			assertThat(mails.receivedFor(author)).isEmpty();
		}
	}

	private void awaitState(Facts.Story story, String state, int count) {
		Awaitility.await("state " + state)
			.atMost(PATIENCE)
			.until(() -> notifier.bean(JdbcClient.class)
				.sql("select count(*) from delivery where proposal_id = ? and state = ?")
				.params(story.id().value(), state)
				.query(Integer.class)
				.single(), (found) -> found == count);
	}

	private void rebuild() {
		Rebuild rebuild = new Rebuild(notifier.bean(View.class));
		rebuild.start(new RebuildRequest("test", false));
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> rebuild.newest(1).getFirst().outcome(), (outcome) -> outcome == RebuildOutcome.SWAPPED);
	}

	private void restart() {
		notifier.close();
		notifier = RunningNotifier.start(mails.port());
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
