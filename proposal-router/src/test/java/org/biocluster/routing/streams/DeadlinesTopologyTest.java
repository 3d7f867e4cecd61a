package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.policy.Policy;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.ProposalState.Existing;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent.ReminderDue;
import org.biocluster.proposal.StoredProposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the router does when time passes and nobody asks for anything. Everything is sent on 23 November 2026.
class DeadlinesTopologyTest {

	@TempDir
	private Path stateDirectory;

	private RouterDriver driver;

	@BeforeEach
	void start() {
		driver = RouterDriver.start(stateDirectory);
	}

	@AfterEach
	void nothingIsLeft() {
		assertThat(entries('d')).isEqualTo(expectedClocks());
		driver.assertNothingElseWasWritten();
		driver.close();
	}

	@Test
	void decisionIsRemindedOfOnceAtEachStepAndThenPutBeforeTheMainGroup() {
		submit(1);

		assertThat(typesAfter("2026-12-16T05:59:59Z")).isEmpty();
		assertThat(typesAfter("2026-12-16T06:00:00Z")).containsExactly("ReminderDue");
		assertThat(typesAfter("2026-12-16T06:00:10Z")).isEmpty();
		assertThat(typesAfter("2026-12-22T06:00:00Z")).containsExactly("ReminderDue");
		assertThat(typesAfter("2026-12-23T21:00:00Z")).containsExactly("DeadlinePassed");
		assertThat(typesAfter("2026-12-28T06:00:00Z")).containsExactly("ReminderDue");
		assertThat(typesAfter("2026-12-20T06:00:00Z")).as("the clock is put back").isEmpty();
		assertThat(typesAfter("2027-01-06T06:00:00Z")).startsWith("Escalated", "Routed", "DeadlineSet");
		assertThat(typesAfter("2027-01-06T06:00:10Z")).isEmpty();
	}

	@Test
	void eventsOfTimeGoOnWhereCommandsEnded() {
		submit(1);
		driver.lookAt("2026-12-16T06:00:00Z");

		RecordedEvent event = driver.events().getFirst();

		assertThat(event.version()).isEqualTo(6);
		assertThat(event.sequence()).isEqualTo(6);
		assertThat(event.actor()).isEqualTo(Actor.SYSTEM);
		assertThat(event.causation()).isNull();
		assertThat(event.source()).isEqualTo(CommandSource.NONE);
		assertThat(driver.meters().get("biocluster.router.time.events").tag("event", "ReminderDue").counter().count())
			.isEqualTo(1);
		driver.send(Commands.submission("after", "content"));
		assertThat(driver.readAll()).first().extracting(RecordedEvent::sequence).isEqualTo(7L);
	}

	@Test
	void manyAreDealtWithLookByLook() {
		submit(110);

		List<Integer> found = IntStream.range(0, 3)
			.mapToObj((look) -> typesAfter("2026-12-16T06:00:" + (10 + look) + "Z").size())
			.toList();

		assertThat(found).containsExactly(100, 10, 0);
	}

	@Test
	void newPolicyMovesTheRemindersOfDeadlinesThatRunAlready() {
		submit(1);
		driver.activate(remindingOf(-10));

		driver.lookAt("2026-12-09T06:00:00Z");

		assertThat(driver.events()).extracting(RecordedEvent::event)
			.singleElement()
			.isInstanceOfSatisfying(ReminderDue.class,
					(reminder) -> assertThat(reminder.step()).isEqualTo("before-10"));
		assertThat(typesAfter("2026-12-16T06:00:00Z")).isEmpty();
	}

	private static Policy remindingOf(int days) {
		Policy shipped = PolicyJson.shippedDefault();
		return new Policy(2, shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(), shipped.rules(),
				shipped.fallback(),
				new Timetable(Terms.USUAL, new Reminders(List.of(days), 10, List.of()), null, List.of()));
	}

	private void submit(int proposals) {
		for (int n = 0; n < proposals; n++) {
			driver.send(Commands.submission("p" + n, "content"));
		}
		driver.readAll();
	}

	private List<String> typesAfter(String time) {
		driver.lookAt(time);
		return driver.events().stream().map((recorded) -> recorded.event().type()).toList();
	}

	/// The entries that the rebuild would write for what is kept of the proposals.
	private Map<Bytes, Byte> expectedClocks() {
		Map<Bytes, Byte> expected = new HashMap<>();
		try (KeyValueIterator<Bytes, byte[]> all = driver.state().all()) {
			all.forEachRemaining((entry) -> {
				if (entry.key.get()[0] == 'p') {
					StoredProposal stored = StateBytes.readProposal(entry.value);
					StateBytes.clocks(((Existing) stored.state()).dossier().id(), stored)
						.forEach((key, value) -> expected.put(key, value[0]));
				}
			});
		}
		return expected;
	}

	private Map<Bytes, Byte> entries(char prefix) {
		Map<Bytes, Byte> found = new HashMap<>();
		try (KeyValueIterator<Bytes, byte[]> all = driver.state().all()) {
			all.forEachRemaining((entry) -> {
				if (entry.key.get()[0] == prefix) {
					found.put(entry.key, entry.value[0]);
				}
			});
		}
		return found;
	}

}
