package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.deadletter.DeadLetter;
import org.biocluster.deadletter.kafka.DeadLetterHeaders;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.RoutingEvent.Routed;
import org.biocluster.proposal.SubmissionEvent.Registered;
import org.biocluster.proposal.SubmissionEvent.Submitted;
import org.biocluster.topic.Topics;

/// What has to be true of the topics whatever happened to the routers.
final class Whole {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration LOOKS = Duration.ofSeconds(2);

	private final RouterGround ground;

	Whole(RouterGround ground) {
		this.ground = ground;
	}

	/// Waits until everything is dealt with. Then each proposal was submitted, registered
	/// and routed exactly once, nothing else happened to anybody's numbers, and exactly
	/// what nobody could take is among the dead letters.
	void assertOf(Traffic traffic) {
		await("every proposal is routed").atMost(PATIENCE)
			.pollInterval(LOOKS)
			.until(() -> routed().containsAll(traffic.proposals()) && deadLetters().containsAll(traffic.malformed()));
		Map<ProposalId, List<RecordedEvent>> lives = events().stream()
			.collect(Collectors.groupingBy(RecordedEvent::proposalId));
		for (ProposalId proposal : traffic.proposals()) {
			List<RecordedEvent> life = lives.get(proposal);
			assertThat(life).filteredOn((one) -> one.event() instanceof Submitted).hasSize(1);
			assertThat(life).filteredOn((one) -> one.event() instanceof Registered).hasSize(1);
			assertThat(life).filteredOn((one) -> one.event() instanceof Routed).hasSize(1);
			assertThat(life).extracting(RecordedEvent::version)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, life.size()).boxed().toList());
		}
		assertThat(events()).extracting(RecordedEvent::id).doesNotHaveDuplicates();
		assertThat(events()).filteredOn((one) -> one.event() instanceof Registered)
			.extracting((one) -> ((Registered) one.event()).number())
			.doesNotHaveDuplicates();
		assertSequences();
		assertThat(deadLetters()).as("each once, and nothing that could be taken")
			.doesNotHaveDuplicates()
			.doesNotContainAnyElementsOf(traffic.whole());
		assertOutcomes(traffic.proposals());
	}

	/// No gap and no repetition in any partition.
	private void assertSequences() {
		Map<Integer, List<Long>> sequences = new HashMap<>();
		ground.read(Topics.PROPOSAL_EVENTS)
			.forEach((found) -> sequences.computeIfAbsent(found.partition(), (_) -> new ArrayList<>())
				.add(event(found).sequence()));
		assertThat(sequences.values()).allSatisfy((sequence) -> assertThat(sequence)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, sequence.size()).boxed().toList()));
	}

	/// One answer to each command, however often it came.
	private void assertOutcomes(Set<ProposalId> proposals) {
		Map<CommandId, Set<Outcome>> answers = ground.read(Topics.COMMAND_OUTCOMES)
			.stream()
			.map((found) -> ground.wire().read(Topics.COMMAND_OUTCOMES, found).value())
			.filter((outcome) -> proposals.contains(outcome.proposalId()))
			.collect(Collectors.groupingBy(Outcome::commandId, Collectors.toSet()));
		assertThat(answers).hasSameSizeAs(proposals);
		assertThat(answers.values()).allSatisfy((one) -> assertThat(one).hasSize(1));
	}

	private Set<ProposalId> routed() {
		return events().stream()
			.filter((one) -> one.event() instanceof Routed)
			.map(RecordedEvent::proposalId)
			.collect(Collectors.toSet());
	}

	private List<String> deadLetters() {
		return ground.read(Topics.DEAD_LETTERS)
			.stream()
			.map((found) -> DeadLetterHeaders.read(found.headers()).orElseThrow())
			.map((DeadLetter letter) -> letter.topic() + "/" + letter.partition() + "@" + letter.offset())
			.toList();
	}

	private List<RecordedEvent> events() {
		return ground.read(Topics.PROPOSAL_EVENTS).stream().map(this::event).toList();
	}

	private RecordedEvent event(ConsumerRecord<byte[], byte[]> found) {
		return ground.wire().read(Topics.PROPOSAL_EVENTS, found).value();
	}

}
