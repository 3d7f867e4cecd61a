package org.biocluster.endtoend;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Entry;
import org.biocluster.testsupport.system.Intake;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(SharedSystem.class)
class IdempotencyIT {

	private static final Submission SUBMISSION = Submission.valid("once@biocluster.example");

	private final ProposalSystem system;

	private final Intake intake;

	IdempotencyIT(ProposalSystem system) {
		this.system = system;
		this.intake = system.intake();
	}

	@Test
	void makesOneProposalOfFiveSimultaneousPostsWithOneKey() throws Exception {
		String key = UUID.randomUUID().toString();
		List<Answer> answers = atOnce(IntStream.range(0, 5).mapToObj((copy) -> post(SUBMISSION, key)).toList());
		assertThat(answers).allMatch(Answer::isAccepted);
		assertThat(answers).extracting((answer) -> answer.json().path("id").asString())
			.hasSize(5)
			.containsOnly(idOf(answers));
		assertThat(submittedEvents(idOf(answers))).hasSize(1);
		assertThat(this.intake.post(SUBMISSION, key).status()).isEqualTo(201);
	}

	@Test
	void refusesAnotherBodyUnderTheSameKey() throws Exception {
		String key = UUID.randomUUID().toString();
		Receipt receipt = this.intake.submit(SUBMISSION.withKey(key));
		this.intake.awaitRouted(receipt, "en");
		Answer refused = this.intake.post(SUBMISSION.with("title", "Совсем другое предложение"), key);
		assertThat(refused.status()).isIn(409, 422);
		assertThat(refused.header("Content-Type")).get().asString().startsWith("application/problem+json");
		assertThat(submittedEvents(receipt.id())).hasSize(1);
	}

	@Test
	void refusesOneOfTwoDifferentBodiesThatComeAtOnce() throws Exception {
		for (int round = 0; round < 5; round++) {
			String key = UUID.randomUUID().toString();
			List<Answer> answers = atOnce(List.of(post(SUBMISSION.with("title", "Первое из двух предложений"), key),
					post(SUBMISSION.with("title", "Второе из двух предложений"), key)));
			assertThat(answers).filteredOn(Answer::isAccepted).hasSize(1);
			assertThat(answers).filteredOn((answer) -> !answer.isAccepted())
				.extracting(Answer::status)
				.first()
				.isIn(409, 422);
		}
	}

	private Callable<Answer> post(Submission submission, String key) {
		return () -> this.intake.post(submission, key);
	}

	private List<Entry> submittedEvents(String id) {
		return this.system.topic("proposal-events")
			.read()
			.stream()
			.filter((entry) -> entry.key().equals(id) && entry.type().equals("Submitted"))
			.toList();
	}

	private static String idOf(List<Answer> answers) {
		return answers.getFirst().json().path("id").asString();
	}

	private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> running = threads.invokeAll(requests);
			List<Answer> answers = new java.util.ArrayList<>();
			for (Future<Answer> request : running) {
				answers.add(request.get());
			}
			return answers;
		}
	}

}
