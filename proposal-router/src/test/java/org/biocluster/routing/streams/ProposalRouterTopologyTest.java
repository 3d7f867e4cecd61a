package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.streams.test.TestRecord;
import org.biocluster.deadletter.DeadLetter;
import org.biocluster.deadletter.kafka.DeadLetterHeaders;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalRouterTopologyTest {

	@TempDir
	private Path stateDirectory;

	private RouterDriver driver;

	@BeforeEach
	void start() {
		driver = RouterDriver.start(stateDirectory);
	}

	@AfterEach
	void nothingIsLeft() {
		driver.assertNothingElseWasWritten();
		driver.close();
	}

	@Test
	void graphIsTheOneThatWasReviewed() throws IOException {
		String reviewed = new String(getClass().getResourceAsStream("topology.txt").readAllBytes(),
				StandardCharsets.UTF_8);

		assertThat(driver.description()).isEqualTo(reviewed);
	}

	@Test
	void submissionBecomesEventsTextsPersonAndOutcome() {
		Request<SubmitterCommand> command = Commands.submission("a", "content");

		driver.send(command);

		List<RecordedEvent> events = driver.events();
		assertThat(events).extracting((recorded) -> recorded.event().type())
			.containsExactly("Submitted", "ConsentGiven", "Registered", "Routed", "DeadlineSet");
		assertThat(events).extracting(RecordedEvent::source)
			.containsOnly(new CommandSource(CommandSource.Stream.SUBMITTERS, 0));
		assertThat(driver.texts()).hasSize(2);
		assertThat(driver.submitters()).hasSize(1);
		assertThat(driver.outcomes()).containsExactly(new Outcome.Accepted(command.id(), command.proposalId(), 5,
				List.of("Submitted", "ConsentGiven", "Registered", "Routed", "DeadlineSet"),
				new RegistrationNumber(2026, 1), "bioenergy"));
	}

	@Test
	void historyHoldsNoTextAndNoPerson() {
		driver.send(Commands.submission("a", "Ягельный вопрос"));

		driver.rawEvents()
			.forEach((bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("Ягельный",
					"author@", "Canarysurname", "Canaryname"));
		driver.texts();
		driver.submitters();
		driver.outcomes();
	}

	@Test
	void repeatedCommandGetsItsOldOutcomeOnly() {
		driver.send(Commands.submission("a", "content"));
		driver.readAll();
		Outcome first = driver.lastOutcome();

		driver.send(Commands.submission("a", "content"));

		assertThat(driver.outcomes()).containsExactly(first);
	}

	@Test
	void everyCommandSentThreeTimesHasOneEffectAndOneAnswerAlsoAfterOthers() {
		Request<SubmitterCommand> submission = Commands.submission("a", "content");
		List<Runnable> commands = List.of(() -> driver.send(submission),
				() -> driver.sendStaff(Commands.staff(submission.proposalId(), 1, new StaffCommand.Take("bioenergy"))),
				() -> driver.sendStaff(Commands.staff(submission.proposalId(), 2, new StaffCommand.Take("agri-food"))),
				() -> driver.send(Commands.author(submission.proposalId(), 3, new SubmitterCommand.Withdraw(null))),
				() -> driver.send(Commands.author(submission.proposalId(), 4, new SubmitterCommand.Restore("web"))));
		for (int attempt = 0; attempt < 3; attempt++) {
			commands.forEach(Runnable::run);
		}

		assertThat(driver.readAll()).extracting((recorded) -> recorded.event().type())
			.containsExactly("Submitted", "ConsentGiven", "Registered", "Routed", "DeadlineSet", "Taken", "Withdrawn",
					"Restored");
		Map<CommandId, List<Outcome>> answers = driver.allOutcomes()
			.stream()
			.collect(Collectors.groupingBy(Outcome::commandId));
		assertThat(answers).hasSize(5);
		assertThat(answers.values()).allSatisfy((same) -> assertThat(same).hasSize(3).containsOnly(same.getFirst()));
	}

	@Test
	void otherContentUnderTheSameKeyIsRefused() {
		driver.send(Commands.submission("a", "content"));
		driver.readAll();

		driver.send(Commands.submission("a", "other content"));

		assertThat(driver.outcomes()).singleElement()
			.isInstanceOfSatisfying(Outcome.Rejected.class,
					(rejected) -> assertThat(rejected.code()).isEqualTo(RejectionCode.KEY_REUSED));
	}

	@Test
	void garbageIsBuriedWithItsCoordinatesAndTheNextCommandWorks() {
		byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);

		driver.sendRaw(Topics.PROPOSAL_COMMANDS, garbage, garbage);
		driver.send(Commands.submission("a", "content"));

		TestRecord<byte[], byte[]> dead = driver.deadLetters().getFirst();
		assertThat(dead.value()).isEqualTo(garbage);
		assertThat(dead.key()).isEqualTo(garbage);
		assertThat(DeadLetterHeaders.read(dead.headers()))
			.contains(new DeadLetter("proposal-commands", 0, 0, "proposal-router", "undecodable", Commands.NOW));
		assertThat(driver.readAll()).hasSize(5);
	}

	@Test
	void emptyValueIsBuried() {
		driver.sendRaw(Topics.STAFF_COMMANDS, new byte[] { 1 }, null);

		assertThat(driver.deadLetters()).singleElement()
			.satisfies((dead) -> assertThat(DeadLetterHeaders.read(dead.headers()).orElseThrow().cause())
				.isEqualTo("undecodable"));
	}

	@Test
	void commandUnderTheKeyOfAnotherProposalIsBuried() {
		Request<SubmitterCommand> command = Commands.submission("a", "content");
		ProposalId other = Commands.submission("b", "content").proposalId();

		driver.sendRaw(Topics.PROPOSAL_COMMANDS, other.toString().getBytes(StandardCharsets.UTF_8),
				driver.encode(command));

		assertThat(driver.deadLetters()).singleElement()
			.satisfies((dead) -> assertThat(DeadLetterHeaders.read(dead.headers()).orElseThrow().cause())
				.isEqualTo("key"));
	}

	@Test
	void submittersCommandAmongThoseOfTheStaffIsBuried() {
		Request<SubmitterCommand> command = Commands.submission("a", "content");

		driver.sendRaw(Topics.STAFF_COMMANDS, command.proposalId().toString().getBytes(StandardCharsets.UTF_8),
				driver.encode(command));

		assertThat(driver.deadLetters()).hasSize(1);
	}

	@Test
	void failingDecisionIsBuriedAnsweredAndLeavesNothingHalfDone() {
		driver.failDecisions(true);
		driver.send(Commands.submission("a", "content"));
		assertThat(driver.deadLetters()).hasSize(1);
		assertThat(driver.outcomes()).singleElement()
			.isInstanceOfSatisfying(Outcome.Rejected.class,
					(rejected) -> assertThat(rejected.code()).isEqualTo(RejectionCode.INTERNAL));

		driver.failDecisions(false);
		driver.send(Commands.submission("a", "content"));

		assertThat(driver.readAll()).hasSize(5);
	}

	@Test
	void policyThatComesIntoForceDecidesTheNextCommandAndEveryRoutingNamesItsVersion() {
		driver.send(Commands.submission("a", "content"));
		driver.activate(Policies.withBioenergyIn("industrial-biotech"));
		driver.send(Commands.submission("b", "content"));
		driver.send(Commands.submission("a", "content"));

		assertThat(driver.readAll()).extracting(RecordedEvent::event)
			.filteredOn(RoutingEvent.Routed.class::isInstance)
			.extracting((event) -> ((RoutingEvent.Routed) event).routing())
			.extracting(Routing::policyVersion, Routing::primary)
			.containsExactly(tuple(1L, "bioenergy"), tuple(2L, "industrial-biotech"));
	}

	@Test
	void numbersGoOnFromCommandToCommand() {
		for (String key : List.of("a", "b", "c")) {
			driver.send(Commands.submission(key, "content"));
		}

		List<RecordedEvent> events = driver.readAll();

		assertThat(events).extracting(RecordedEvent::sequence)
			.containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L);
		assertThat(events).extracting(RecordedEvent::number)
			.contains(new RegistrationNumber(2026, 1), new RegistrationNumber(2026, 2),
					new RegistrationNumber(2026, 3));
	}

}
