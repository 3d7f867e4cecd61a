package org.biocluster.routing.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent.DeadlinePassed;
import org.biocluster.proposal.ReviewEvent.ReminderDue;
import org.biocluster.routing.streams.Commands;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deadlines on a real broker: announced once, whether the router starts again with its state or with a rebuilt one. In
/// the past, because a broker refuses records from the future.
class RouterDeadlinesIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final List<String> KEYS = List.of("due one", "due two", "due three", "due four", "due five");

	private final RouterTopics topics = new RouterTopics(Platform.broker().connection(), Platform.wire());

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-11-24T09:00:00Z"));

	@TempDir
	private Path directory;

	@Test
	void stepsAreAnnouncedOnceAcrossRestartAndRebuild() {
		try (RunningRouter _ = start()) {
			KEYS.forEach((key) -> topics.send(Commands.submission(key, "content")));
			await().atMost(PATIENCE).until(() -> ours().size() == 5 * KEYS.size());
			now.set(Instant.parse("2025-12-17T06:00:00Z"));
			await().atMost(PATIENCE).until(() -> reminders().size() == KEYS.size());
		}
		try (RunningRouter _ = start()) {
			now.set(Instant.parse("2025-12-24T21:00:00Z"));
			await().atMost(PATIENCE).until(() -> passed() == KEYS.size());
		}
		Set<String> live = topics.clocks();
		rebuild();
		assertThat(topics.clocks()).isEqualTo(live).hasSizeGreaterThanOrEqualTo(KEYS.size());
		try (RunningRouter _ = start()) {
			now.set(Instant.parse("2025-12-29T06:00:00Z"));
			await().atMost(PATIENCE).until(() -> reminders().size() == 2 * KEYS.size());
		}

		assertThat(reminders()).extracting((recorded) -> ((ReminderDue) recorded.event()).step())
			.containsOnly("before-5", "after-3");
		assertThat(passed()).isEqualTo(KEYS.size());
		assertThat(ours()).extracting(RecordedEvent::id).doesNotHaveDuplicates();
	}

	private RunningRouter start() {
		return RunningRouter.start(directory.resolve("state"), now::get);
	}

	private void rebuild() {
		new StateRebuild(new RebuildSettings(Platform.broker().connection(), Platform.PARTITIONS, (short) 1,
				directory.resolve("state"), PATIENCE, InstantSource.system()), Platform.wire())
			.run();
	}

	private List<RecordedEvent> reminders() {
		return ours().stream().filter((recorded) -> recorded.event() instanceof ReminderDue).toList();
	}

	private long passed() {
		return ours().stream().filter((recorded) -> recorded.event() instanceof DeadlinePassed).count();
	}

	/// Other tests use the same broker.
	private List<RecordedEvent> ours() {
		return topics.events()
			.stream()
			.filter((recorded) -> KEYS.stream()
				.anyMatch((key) -> Commands.submission(key, "content").proposalId().equals(recorded.proposalId())))
			.toList();
	}

}
