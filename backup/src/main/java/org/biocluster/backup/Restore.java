package org.biocluster.backup;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.Erasures;
import org.biocluster.backup.archive.Manifest;
import org.biocluster.backup.archive.RefusedException;
import org.biocluster.backup.archive.StoredPartition;
import org.biocluster.backup.archive.StoredSchema;
import org.biocluster.backup.disk.AttachedFiles;
import org.biocluster.backup.jdbc.OwnTables;
import org.biocluster.backup.jdbc.Settlement;
import org.biocluster.backup.kafka.Cluster;
import org.biocluster.backup.kafka.ErasureCommands;
import org.biocluster.backup.kafka.Forgetting;
import org.biocluster.backup.kafka.History;
import org.biocluster.backup.kafka.TopicImport;
import org.biocluster.backup.registry.SchemaRegistry;
import org.biocluster.setup.Setup;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;

/// Makes an empty installation hold a backup. Nothing is written before everything was found empty; after a failure the
/// installation has to be emptied before the next attempt.
final class Restore {

	private final BackupSettings settings;

	private final Archive archive;

	private final Manifest manifest;

	private final Erasures erasures;

	private final Cluster cluster;

	private final InstantSource clock;

	private Restore(BackupSettings settings, Archive archive, Manifest manifest, Erasures erasures, Cluster cluster,
			InstantSource clock) {
		this.settings = settings;
		this.archive = archive;
		this.manifest = manifest;
		this.erasures = erasures;
		this.cluster = cluster;
		this.clock = clock;
	}

	/// What was done beside bringing back all of the backup.
	/// @param forgotten people and texts that were erased since
	/// @param leftOut commands that carried such
	record Result(Manifest manifest, Settlement.Result settled, long forgotten, long leftOut) {
	}

	static Result run(BackupSettings settings, Archive archive, Erasures erasures, InstantSource clock) {
		Manifest manifest = archive.open();
		try (Cluster cluster = Cluster.connect(settings.setup().kafka());
				SchemaRegistry registry = settings.registry()) {
			return new Restore(settings, archive, manifest, erasures, cluster, clock).run(registry);
		}
	}

	private Result run(SchemaRegistry registry) {
		OwnTables tables = new OwnTables(settings.database(), archive);
		List<String> problems = new ArrayList<>(tables.problems(manifest.tables()));
		AttachedFiles attachments = new AttachedFiles(settings.attachments());
		problems.addAll(attachments.problems());
		problems.addAll(partitionProblems());
		problems.addAll(topicProblems());
		List<StoredSchema> found = registry.schemas();
		if (!found.isEmpty() && !found.equals(manifest.schemas())) {
			problems.add("The schema registry is not empty and holds other schemas or ids than the backup");
		}
		RefusedException.unlessNone(problems);
		if (found.isEmpty()) {
			registry.fill(archive, manifest.registry());
			verify(registry.schemas());
		}
		Setup.run(settings.setup());
		Forgetting forgetting = new Forgetting(erasures);
		History history = topics(forgetting);
		attachments.restore(archive, manifest.attachments(), this::isWanted);
		Settlement settlement = new Settlement(history.events(), manifest.topic(Topics.PROPOSAL_EVENTS.name()),
				erasures);
		return new Result(manifest, tables.restore(manifest.tables(), settlement), forgetting.forgotten(),
				forgetting.leftOut());
	}

	/// Files of people who were erased since are not even brought back for a moment.
	private boolean isWanted(String file) {
		return erasures.submitters().keySet().stream().noneMatch((proposal) -> file.contains(proposal.toString()));
	}

	private void verify(List<StoredSchema> restored) {
		if (!restored.equals(manifest.schemas())) {
			throw new RefusedException("The schema registry gave other ids than those that the records carry. Empty it,"
					+ " import the schemas with their ids by its own means, and restore again");
		}
	}

	private List<String> partitionProblems() {
		return settings.setup().partitions() == manifest.partitions() ? List.of()
				: List.of("The backup has " + manifest.partitions() + " partitions, this installation "
						+ settings.setup().partitions() + ": set BIOCLUSTER_TOPICS_PARTITIONS to "
						+ manifest.partitions() + " for everything");
	}

	private List<String> topicProblems() {
		Set<String> existing = cluster.topics();
		List<String> problems = new ArrayList<>();
		existing.stream()
			.filter((name) -> name.startsWith(Kept.ROUTER + "-"))
			.forEach((name) -> problems.add("Kafka is not empty: the router has run here, topic " + name));
		List<Topic<?, ?>> known = Topics.all().stream().filter((topic) -> existing.contains(topic.name())).toList();
		List<TopicPartition> partitions = cluster.partitions(known);
		cluster.ends(partitions)
			.offsets()
			.entrySet()
			.stream()
			.filter((end) -> end.getValue() > 0)
			.map((end) -> end.getKey().topic())
			.distinct()
			.sorted()
			.forEach((topic) -> problems.add("Kafka is not empty: topic " + topic + " has had records"));
		return problems;
	}

	private History topics(Forgetting forgetting) {
		try (TopicImport records = new TopicImport(archive, settings.setup().kafka(), cluster);
				Wire wire = Wire.connect(settings.wire())) {
			for (Topic<?, ?> topic : Topics.all()) {
				List<StoredPartition> stored = manifest.topic(topic.name());
				if (topic.settings().forgets()) {
					stored.forEach((partition) -> records.inOrder(partition, forgetting.of(topic)));
				}
				else {
					records.atTheirOffsets(stored, forgetting.of(topic));
				}
			}
			History history = History.of(wire, archive, manifest);
			new ErasureCommands(wire, clock).send(erasures, history);
			return history;
		}
	}

}
