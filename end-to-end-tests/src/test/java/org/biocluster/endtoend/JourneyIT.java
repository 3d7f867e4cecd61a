package org.biocluster.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.Intake;
import org.biocluster.testsupport.system.Letter;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Sample;
import org.biocluster.testsupport.system.Status;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(SharedSystem.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

	private static final Duration AT_ONCE = Duration.ofSeconds(2);

	/// Address of the author and status of each proposal that was routed.
	private static final Map<String, Status> ROUTED = new ConcurrentHashMap<>();

	private final ProposalSystem system;

	private final Intake intake;

	JourneyIT(ProposalSystem system) {
		this.system = system;
		this.intake = system.intake();
	}

	static Stream<Sample> samples() {
		return Stream.concat(Sample.all().stream(), UnseenCombinations.all());
	}

	@ParameterizedTest
	@MethodSource("samples")
	@Order(1)
	void takesAProposalToItsGroupsAtOnce(Sample sample) {
		String address = addressFor(sample);
		long start = System.nanoTime();
		Receipt receipt = this.intake.submit(sample.submission(address));
		Status russian = this.intake.awaitRouted(receipt, "ru");
		Status english = this.intake.status(receipt, "en");
		chair(sample.primary()).awaitInInbox(sample.primary(), receipt.id());
		Duration taken = Duration.ofNanos(System.nanoTime() - start);

		assertThat(english.primary()).contains(sample.primary());
		assertThat(english.consulted()).isEqualTo(sample.consulted());
		assertThat(english.rules()).isEqualTo(sample.rules());
		assertThat(russian.why()).matches("(?s).*\\p{IsCyrillic}.*");
		assertThat(english.why()).matches("(?s).*[A-Za-z].*").isNotEqualTo(russian.why());
		assertThat(taken).isLessThan(AT_ONCE);
		ROUTED.put(address, english);
	}

	/// One receipt to the author, one notice to whoever leads the group, and one to
	/// whoever leads each group whose opinion is wanted, for every proposal above.
	@Test
	@Order(2)
	void mailsAuthorGroupAndConsultedGroupsOnceAboutEachProposal() {
		assertThat(ROUTED).isNotEmpty().allSatisfy(this::assertMails);
		assertThat(this.system.mailbox().all()).extracting(Letter::messageId).doesNotHaveDuplicates();
	}

	@Test
	void answersWithNumberAndGroup() {
		Receipt receipt = this.intake.submit(Submission.valid("number@biocluster.example"));
		assertThat(receipt.number()).get().asString().matches("(MBK|МБК)-20\\d\\d-\\d{5,}");
		assertThat(receipt.primaryGroup()).contains("industrial-biotech");
		assertThat(receipt.statusUrl()).startsWith(this.system.intakeUrl());
		assertThat(receipt.manageUrl()).startsWith(this.system.intakeUrl()).doesNotContain(receipt.token());
	}

	@Test
	void answersBeforeTheOutcomeWhenAskedTo() throws Exception {
		String body = Submission.valid("async@biocluster.example").json();
		Answer answer = this.intake.postRaw(body,
				Map.of("Prefer", "respond-async", "Idempotency-Key", "asynchronous-journey-1"));
		assertThat(answer.status()).isEqualTo(202);
		assertThat(this.intake.awaitRouted(receiptOf(answer), "en").primary()).contains("industrial-biotech");
	}

	@Test
	void givesTheSecretariatTheOverview() {
		Receipt receipt = this.intake.submit(Submission.valid("overview@biocluster.example"));
		Desk secretariat = this.system.deskAs(this.system.accounts().withRole("SECRETARIAT"));
		secretariat.awaitInInbox("industrial-biotech", receipt.id());
	}

	private Desk chair(String group) {
		return this.system.deskAs(this.system.accounts().chairOf(group));
	}

	private void assertMails(String address, Status status) {
		String digits = status.number().orElseThrow().substring("MBK-".length());
		int expected = 2 + status.asked().size();
		this.system.mailbox().awaitTo(address, digits);
		List<Letter> letters = Awaitility.await(expected + " mails about " + digits)
			.until(() -> about(digits), (found) -> found.size() >= expected);
		assertThat(letters).as(digits).hasSize(expected);
		assertThat(letters).filteredOn((letter) -> letter.to().contains(address)).hasSize(1);
	}

	private List<Letter> about(String digits) {
		return this.system.mailbox()
			.all()
			.stream()
			.filter((letter) -> letter.subject().contains(digits) || letter.text().contains(digits))
			.toList();
	}

	private static Receipt receiptOf(Answer answer) {
		return Receipt.of(answer.json());
	}

	private static String addressFor(Sample sample) {
		return sample.id().toLowerCase(Locale.ROOT) + "@biocluster.example";
	}

}
