package org.biocluster.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.biocluster.backup.Parts.Found;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.Erasures;
import org.biocluster.backup.archive.Manifest;
import org.biocluster.backup.archive.RefusedException;
import org.biocluster.text.TextKey;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackupIT {

	private static final Erasures ERASED_SINCE = new Erasures(
			Map.of(Source.proposal(3), "request", Source.STRANGER, "request"),
			Map.of(new TextKey(Source.proposal(4), Source.TITLE), "retention"));

	private static final String FILE = "proposals/" + Source.proposal(2) + "/" + "a".repeat(64);

	private static Parts from;

	private static Parts to;

	private static Path directory;

	private static Manifest manifest;

	private static Restore.Result result;

	private static long unprocessed;

	private static List<Long> commandEnds;

	@BeforeAll
	static void backUpAndRestore(@TempDir Path parent) throws IOException {
		from = Parts.empty();
		to = Parts.empty();
		directory = parent.resolve("backup");
		try (Source source = new Source(from)) {
			source.history();
			source.others();
			source.stranger();
			SourceTables.fill(from);
			unprocessed = source.command(Source.KNOWN);
			source.command(Source.proposal(3));
			commandEnds = from.ends(Topics.PROPOSAL_COMMANDS);
			Files.createDirectories(from.attachments().resolve(FILE).getParent());
			Files.writeString(from.attachments().resolve(FILE), "attached");
			manifest = from.backup(directory);
		}
		result = to.restore(directory, ERASED_SINCE);
	}

	@AfterAll
	static void stop() {
		from.close();
		to.close();
	}

	@Test
	void bringsBackEveryRecordWithItsOffset() {
		for (Topic<?, ?> topic : Parts.exact()) {
			assertThat(to.records(topic)).isNotEmpty().isEqualTo(from.records(topic));
			assertThat(to.ends(topic)).isEqualTo(from.ends(topic));
		}
	}

	@Test
	void bringsBackCompactedTopicsInOrder() {
		assertThat(to.records(Topics.ROUTING_POLICY).stream().map(Found::anywhere)).hasSize(5)
			.containsExactlyElementsOf(from.records(Topics.ROUTING_POLICY).stream().map(Found::anywhere).toList());
	}

	@Test
	void leavesOutWhatBelongsToNoEvent() {
		assertThat(from.records(Topics.PROPOSAL_TEXTS)).hasSize(21);
		assertThat(to.records(Topics.PROPOSAL_TEXTS)).hasSize(20);
		assertThat(to.records(Topics.PROPOSAL_SUBMITTERS)).hasSize(20);
	}

	@Test
	void bringsBackOnlyTheCommandsThatWereNotProcessedEachAtItsOffset() {
		List<Found> commands = to.records(Topics.PROPOSAL_COMMANDS);
		assertThat(commands).singleElement()
			.satisfies((command) -> assertThat(from.records(Topics.PROPOSAL_COMMANDS)).contains(command))
			.satisfies((command) -> assertThat(command.offset()).isEqualTo(unprocessed));
	}

	@Test
	void givesNewCommandsNoOffsetThatTheHistoryNames() {
		assertThat(to.ends(Topics.PROPOSAL_COMMANDS)).isEqualTo(commandEnds);
		assertThat(from.ends(Topics.STAFF_COMMANDS)).containsOnly(0L);
	}

	@Test
	void keepsTheIdsOfSchemas() {
		assertThat(to.settings(Parts.PARTITIONS).registry().schemas()).isNotEmpty().isEqualTo(manifest.schemas());
	}

	@Test
	void bringsBackOwnTables() {
		for (String query : List.of("select * from draft order by id", "select * from file")) {
			assertThat(to.rows("intake", query)).isNotEmpty().isEqualTo(from.rows("intake", query));
		}
		assertThat(to.rows("desk", "select * from desk_own.account")).hasSize(1)
			.isEqualTo(from.rows("desk", "select * from desk_own.account"));
		String shape = """
				select indexdef as what from pg_indexes where schemaname like '%\\_own'
				union all select pg_get_constraintdef(oid) from pg_constraint
				where connamespace::regnamespace::text like '%\\_own' order by what
				""";
		assertThat(to.rows("desk", shape)).hasSizeGreaterThan(10).isEqualTo(from.rows("desk", shape));
		String owners = "select tablename, tableowner from pg_tables where schemaname like '%\\_own' order by 1";
		assertThat(to.rows("desk", owners)).isEqualTo(from.rows("desk", owners));
	}

	@Test
	void bringsBackAttachedFiles() {
		assertThat(to.attachments().resolve(FILE)).hasContent("attached");
	}

	@Test
	void sendsNoMailThatWasWaitingAndRemembersEveryOneThatWasSent() {
		assertThat(to.rows("notifier", "select event_id, state, reason, reported from delivery order by event_id"))
			.containsExactly("(" + Source.event(2) + ",sent,,t)", "(" + Source.event(4) + ",doubtful,RESTORED,f)",
					"(" + Source.event(6) + ",doubtful,RESTORED,f)");
		assertThat(to.rows("notifier", "select event_id from announcement where planned_at is not null"))
			.containsExactly("(" + Source.event(8) + ")");
		assertThat(result.settled().doubtful()).isEqualTo(2);
		assertThat(result.settled().unannounced()).isEqualTo(1);
	}

	@Test
	void listensFromTheEndOfTheHistory() {
		List<Long> ends = to.ends(Topics.PROPOSAL_EVENTS);
		assertThat(to.rows("notifier", "select partition, next_offset from listening_position order by partition"))
			.containsExactly("(0," + ends.get(0) + ")", "(1," + ends.get(1) + ")", "(2," + ends.get(2) + ")",
					"(3," + ends.get(3) + ")");
	}

	@Test
	void goesOnCountingWhereTheTablesStopped() {
		to.run("notifier",
				"""
						insert into delivery (event_id, recipient, channel, proposal_id, message, message_id, created_at, changed_at, next_attempt_at)
						values (gen_random_uuid(), 'r', 'c', gen_random_uuid(), 'm', 'new', now(), now(), now())
						""");
		assertThat(to.rows("notifier", "select id from delivery where message_id = 'new'")).containsExactly("(5)");
		to.run("notifier", "delete from delivery where message_id = 'new'");
	}

	@Test
	void doesNotBringBackWhatWasErasedSince() {
		assertThat(to.records(Topics.PROPOSAL_SUBMITTERS)).filteredOn((found) -> found.value().equals("nothing"))
			.singleElement()
			.satisfies((found) -> assertThat(found.key()).isEqualTo(hex(Source.proposal(3).toString())));
		assertThat(to.records(Topics.PROPOSAL_TEXTS)).filteredOn((found) -> found.value().equals("nothing"))
			.singleElement()
			.satisfies(
					(found) -> assertThat(found.key()).isEqualTo(hex(Source.proposal(4) + "/" + Source.TITLE.value())));
		assertThat(result.forgotten()).isEqualTo(2);
		assertThat(result.leftOut()).isOne();
	}

	@Test
	void asksTheRouterToRecordTheErasuresAgain() {
		assertThat(to.records(Topics.STAFF_COMMANDS)).extracting(Found::key)
			.containsExactlyInAnyOrder(hex(Source.proposal(3).toString()), hex(Source.proposal(4).toString()));
	}

	@Test
	void refusesAnInstallationThatIsNotEmpty() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> to.restore(directory, Erasures.NONE))
			.satisfies((refused) -> assertThat(refused.problems()).anyMatch((line) -> line.contains("intake_own.draft"))
				.contains("Kafka is not empty: topic " + Topics.PROPOSAL_EVENTS + " has had records"));
	}

	@Test
	void refusesAnotherNumberOfPartitions() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> Restore.run(to.settings(6), Archive.at(directory), Erasures.NONE, Clock.systemUTC()))
			.withMessageContaining("set BIOCLUSTER_TOPICS_PARTITIONS to 4");
	}

	@Test
	void isForItsOwnerOnly() throws Exception {
		assertThat(Parts.permissions(directory)).isEqualTo("rwx------");
		try (Stream<Path> files = Files.list(directory)) {
			assertThat(files.map(Parts::permissions)).isNotEmpty().containsOnly("rw-------");
		}
	}

	private static String hex(String text) {
		return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
	}

}
