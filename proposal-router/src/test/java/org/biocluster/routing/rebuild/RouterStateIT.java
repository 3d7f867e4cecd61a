package org.biocluster.routing.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.biocluster.deadletter.DeadLetter;
import org.biocluster.deadletter.kafka.DeadLetterHeaders;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.SubmissionEvent.Registered;
import org.biocluster.routing.streams.Commands;
import org.biocluster.routing.streams.StreamsSettings;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The router on a real broker and registry: what it does with garbage, and with a state that is gone.
class RouterStateIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	private Path directory;

	private RouterTopics topics;

	@BeforeEach
	void setUp() {
		topics = new RouterTopics(Platform.broker().connection(), Platform.wire());
	}

	@Test
	void garbageStopsNothingAndIsFoundWithItsCoordinates() {
		try (RunningRouter router = RunningRouter.start(directory.resolve("garbage"))) {
			byte[] garbage = "no command".getBytes(StandardCharsets.UTF_8);
			var at = topics.send(Topics.PROPOSAL_COMMANDS, garbage, garbage);
			topics.send(Commands.submission("after the garbage", "content"));

			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(registered()).contains(proposal("after the garbage")));

			assertThat(router.isRunning()).isTrue();
			// Another partition than the submission's, so it may be committed later.
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(topics.read(Topics.DEAD_LETTERS)).anySatisfy((dead) -> {
					assertThat(dead.value()).isEqualTo(garbage);
					DeadLetter letter = DeadLetterHeaders.read(dead.headers()).orElseThrow();
					assertThat(letter.topic()).isEqualTo(at.topic());
					assertThat(letter.partition()).isEqualTo(at.partition());
					assertThat(letter.offset()).isEqualTo(at.offset());
				}));
		}
	}

	@Test
	void lostStateIsRefusedAndRebuiltFromTheHistory() throws Exception {
		List<String> keys = List.of("one", "two", "three", "four", "five", "six", "seven", "eight");
		try (RunningRouter router = RunningRouter.start(directory.resolve("first"))) {
			keys.forEach((key) -> topics.send(Commands.submission(key, "content")));
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(registered()).containsAll(keys.stream().map(this::proposal).toList()));
			assertThatExceptionOfType(RouterIsRunningException.class)
				.isThrownBy(() -> rebuild("first", Duration.ZERO).run());
			assertThat(router.isRunning()).isTrue();
		}
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", Platform.broker().bootstrapServers()))) {
			admin.deleteTopics(Set.of(StreamsSettings.CHANGELOG)).all().get();
		}

		try (RunningRouter amnesiac = RunningRouter.start(directory.resolve("empty"))) {
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(amnesiac.failure())
					.hasValueSatisfying((message) -> assertThat(message).contains("the history at event")));
		}

		assertThat(rebuild("empty", PATIENCE).run().hash()).isEqualTo(rebuild("empty", PATIENCE).run().hash());
		try (RunningRouter router = RunningRouter.start(directory.resolve("empty"))) {
			topics.send(Commands.submission("one", "content"));
			topics.send(Commands.submission("nine", "content"));
			await().atMost(PATIENCE).untilAsserted(() -> assertThat(registered()).contains(proposal("nine")));
			assertThat(router.isRunning()).isTrue();
		}
		List<Registered> all = topics.events()
			.stream()
			.map(RecordedEvent::event)
			.filter(Registered.class::isInstance)
			.map(Registered.class::cast)
			.toList();
		assertThat(all).extracting(Registered::number).doesNotHaveDuplicates();
		assertThat(topics.events().stream().filter((event) -> event.event() instanceof Registered))
			.extracting(RecordedEvent::proposalId)
			.doesNotHaveDuplicates();
	}

	private StateRebuild rebuild(String name, Duration patience) {
		return new StateRebuild(new RebuildSettings(Platform.broker().connection(), Platform.PARTITIONS, (short) 1,
				directory.resolve(name), patience, InstantSource.system()), Platform.wire());
	}

	private ProposalId proposal(String key) {
		return Commands.submission(key, "content").proposalId();
	}

	private Set<ProposalId> registered() {
		return topics.events()
			.stream()
			.filter((recorded) -> recorded.event() instanceof Registered)
			.map(RecordedEvent::proposalId)
			.collect(Collectors.toSet());
	}

}
