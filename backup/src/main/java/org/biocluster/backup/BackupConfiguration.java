package org.biocluster.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.Erasures;
import org.biocluster.backup.archive.Manifest;
import org.biocluster.backup.jdbc.Mails;
import org.biocluster.backup.jdbc.Views;
import org.biocluster.backup.kafka.Cluster;
import org.biocluster.backup.kafka.History;
import org.biocluster.backup.kafka.TopicExport;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;

/// Puts each command together.
final class BackupConfiguration {

	private final BackupSettings settings;

	BackupConfiguration(Map<String, String> environment) {
		this.settings = BackupSettings.ofEnvironment(environment);
	}

	String create(Path directory) {
		Manifest manifest = Backup.take(settings, Archive.begin(directory), Clock.systemUTC());
		return "Backup " + directory + ": " + manifest.records() + " records, " + manifest.rows() + " rows, "
				+ (manifest.views().isEmpty() ? "no hashes of views, since something moved all the time"
						: "hashes of " + manifest.views().size() + " tables of views");
	}

	String restore(Path directory, Erasures erasures) {
		Restore.Result result = Restore.run(settings, Archive.at(directory), erasures, Clock.systemUTC());
		StringBuilder line = new StringBuilder("Restored " + result.manifest().records() + " records and "
				+ result.manifest().rows() + " rows of the backup begun at " + result.manifest().startedAt());
		if (erasures.size() > 0) {
			line.append("; erased again: " + result.forgotten() + " people and texts, " + result.leftOut()
					+ " commands left out, " + result.settled().quarantined() + " unreadable records");
		}
		if (result.settled().doubtful() + result.settled().unannounced() > 0) {
			line.append("; not mailed again: " + result.settled().doubtful()
					+ " mails that were waiting, now listed as doubtful, " + result.settled().unannounced()
					+ " events whose mails were not planned yet");
		}
		return line.toString();
	}

	String verify(Path directory) {
		try (Cluster cluster = Cluster.connect(settings.setup().kafka())) {
			Views views = new Views(settings.database());
			Stillness stillness = new Stillness(cluster, views, new Mails(settings.database()), settings.patience());
			return new Verification(views, Archive.at(directory).open(), cluster, stillness).run();
		}
	}

	String erasures(Path file) {
		try (Cluster cluster = Cluster.connect(settings.setup().kafka());
				Wire wire = Wire.connect(settings.wire());
				TopicExport export = new TopicExport(Archive.at(file), settings.setup().kafka())) {
			History history = new History(wire);
			List<TopicPartition> partitions = cluster.partitions(List.of(Topics.PROPOSAL_EVENTS));
			partitions.forEach((partition) -> export.read(partition, cluster.begins(partitions).at(partition),
					cluster.ends(partitions).at(partition), history::add));
			history.erasures().write(file);
			return "Erasures " + file + ": " + history.erasures().size();
		}
	}

}
