package org.biocluster.backup;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.Stillness.Moment;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.Manifest;
import org.biocluster.backup.archive.StoredPartition;
import org.biocluster.backup.archive.StoredSchema;
import org.biocluster.backup.archive.StoredTable;
import org.biocluster.backup.archive.StoredView;
import org.biocluster.backup.disk.AttachedFiles;
import org.biocluster.backup.jdbc.Mails;
import org.biocluster.backup.jdbc.OwnTables;
import org.biocluster.backup.jdbc.Views;
import org.biocluster.backup.kafka.Bounds;
import org.biocluster.backup.kafka.Cluster;
import org.biocluster.backup.kafka.History;
import org.biocluster.backup.kafka.TopicExport;
import org.biocluster.backup.registry.SchemaRegistry;
import org.biocluster.proposal.CommandSource.Stream;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;

/// Copies a running installation. The order makes every combination of the copies safe; docs/adr says why: commands are
/// bounded first, then the history, then everything that is about it, and what the notifier remembers comes last, so
/// that a mail may be remembered about an event that is not in the copy but never the other way round.
final class Backup {

	private final BackupSettings settings;

	private final Archive archive;

	private final InstantSource clock;

	private final Cluster cluster;

	private final Stillness stillness;

	private final Mails mails;

	private Backup(BackupSettings settings, Archive archive, InstantSource clock, Cluster cluster) {
		this.settings = settings;
		this.archive = archive;
		this.clock = clock;
		this.cluster = cluster;
		this.mails = new Mails(settings.database());
		this.stillness = new Stillness(cluster, new Views(settings.database()), mails, settings.patience());
	}

	static Manifest take(BackupSettings settings, Archive archive, InstantSource clock) {
		try (Cluster cluster = Cluster.connect(settings.setup().kafka())) {
			return new Backup(settings, archive, clock, cluster).run();
		}
	}

	private Manifest run() {
		String startedAt = clock.instant().toString();
		Bounds commands = cluster.ends(cluster.partitions(Kept.COMMANDS));
		stillness.await(() -> isProcessed(commands));
		List<TopicPartition> all = cluster.partitions(Topics.all());
		Bounds processed = cluster.committed(Kept.ROUTER);
		Moment moment = stillness.await(all);
		try (Wire wire = Wire.connect(settings.wire());
				TopicExport export = new TopicExport(archive, settings.setup().kafka());
				SchemaRegistry registry = settings.registry()) {
			History history = new History(wire);
			List<StoredPartition> events = topic(export, Topics.PROPOSAL_EVENTS, moment.ends(), (found) -> {
				history.add(found);
				return true;
			});
			List<StoredPartition> topics = new ArrayList<>(events);
			topics.addAll(about(export, history));
			topics.addAll(commands(export, history, commands, processed));
			stillness.await(() -> mails.haveHeard(events) && mails.areSettled());
			List<StoredTable> tables = new OwnTables(settings.database(), archive).copy();
			Bounds reports = cluster.ends(cluster.partitions(List.of(Topics.NOTIFICATION_EVENTS)));
			topics.addAll(topic(export, Topics.NOTIFICATION_EVENTS, reports, (_) -> true));
			List<StoredSchema> schemas = registry.schemas();
			Manifest manifest = new Manifest(Manifest.FORMAT, startedAt, clock.instant().toString(), events.size(),
					topics, tables, registry.export(archive, schemas.size()),
					new AttachedFiles(settings.attachments()).copy(archive), schemas, comparable(moment, topics));
			archive.finish(manifest);
			return manifest;
		}
	}

	private boolean isProcessed(Bounds commands) {
		Bounds committed = cluster.committed(Kept.ROUTER);
		return commands.offsets()
			.entrySet()
			.stream()
			.allMatch((each) -> committed.at(each.getKey()) >= each.getValue());
	}

	/// Texts and people are written together with the events that name them, so ends
	/// taken after those of the history miss none; what is about later events is left
	/// out.
	private List<StoredPartition> about(TopicExport export, History history) {
		List<TopicPartition> partitions = new ArrayList<>();
		partitions.addAll(cluster.partitions(Kept.ABOUT_PROPOSALS));
		partitions.addAll(cluster.partitions(Kept.DOCUMENTS));
		Bounds ends = cluster.ends(partitions);
		List<StoredPartition> stored = new ArrayList<>();
		Kept.ABOUT_PROPOSALS.forEach((topic) -> stored.addAll(topic(export, topic, ends, history::knows)));
		Kept.DOCUMENTS.forEach((topic) -> stored.addAll(topic(export, topic, ends, (_) -> true)));
		return stored;
	}

	private List<StoredPartition> topic(TopicExport export, Topic<?, ?> topic, Bounds ends,
			Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
		List<TopicPartition> partitions = cluster.partitions(List.of(topic));
		Bounds begins = cluster.begins(partitions);
		return partitions.stream()
			.map((partition) -> export.copy(partition, begins.at(partition), ends.at(partition), wanted))
			.toList();
	}

	/// Only what the router has not processed: everything before is in the history.
	private List<StoredPartition> commands(TopicExport export, History history, Bounds ends, Bounds processed) {
		List<StoredPartition> stored = new ArrayList<>();
		for (TopicPartition partition : cluster.partitions(Kept.COMMANDS)) {
			Stream stream = partition.topic().equals(Topics.STAFF_COMMANDS.name()) ? Stream.STAFF : Stream.SUBMITTERS;
			long begin = Math.max(processed.at(partition), history.behindProcessed(stream, partition.partition()));
			stored.add(export.copy(partition, begin, Math.max(begin, ends.at(partition)), (_) -> true));
		}
		return stored;
	}

	/// A view that folds a topic which went on meanwhile can't be compared.
	private static List<StoredView> comparable(Moment moment, List<StoredPartition> topics) {
		boolean same = topics.stream()
			.filter((each) -> Kept.COMMANDS.stream().noneMatch((topic) -> topic.name().equals(each.topic())))
			.allMatch((each) -> moment.ends().at(each.topic(), each.partition()) == each.end());
		boolean nothingUnderWay = topics.stream()
			.filter((each) -> Kept.COMMANDS.stream().anyMatch((topic) -> topic.name().equals(each.topic())))
			.allMatch((each) -> each.file().records() == 0);
		return same && nothingUnderWay ? moment.views() : List.of();
	}

}
