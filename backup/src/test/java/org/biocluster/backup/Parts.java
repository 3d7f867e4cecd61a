package org.biocluster.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.Erasures;
import org.biocluster.backup.archive.Manifest;
import org.biocluster.backup.kafka.Bounds;
import org.biocluster.backup.kafka.Cluster;
import org.biocluster.backup.kafka.TopicExport;
import org.biocluster.setup.SetupSettings;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Database;
import org.biocluster.testsupport.Registry;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

/// An installation without services: broker, registry and database.
record Parts(Broker broker, Registry registry, Database database, Path attachments) implements AutoCloseable {

	static final int PARTITIONS = 4;

	/// New ones, without topics and schemas.
	static Parts empty() {
		return new Parts(Broker.start(), Registry.inMemory(), Database.start(), emptyDirectory());
	}

	private static Path emptyDirectory() {
		try {
			return Files.createTempDirectory("attachments");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	BackupSettings settings(int partitions) {
		return new BackupSettings(SetupSettings.of(broker.connection(), registry.url(), partitions, 1),
				new org.biocluster.backup.jdbc.Database(database.jdbcUrl(), "postgres", ""), attachments,
				Duration.ofSeconds(1));
	}

	Manifest backup(Path directory) {
		return Backup.take(settings(PARTITIONS), Archive.begin(directory), Clock.systemUTC());
	}

	Restore.Result restore(Path directory, Erasures erasures) {
		return Restore.run(settings(PARTITIONS), Archive.at(directory), erasures, Clock.systemUTC());
	}

	/// The committed records of a topic, with their places.
	List<Found> records(Topic<?, ?> topic) {
		List<Found> found = new ArrayList<>();
		try (Cluster cluster = Cluster.connect(broker.connection());
				TopicExport reader = new TopicExport(Archive.at(Path.of("nowhere")), broker.connection())) {
			List<TopicPartition> partitions = cluster.partitions(List.of(topic));
			Bounds begins = cluster.begins(partitions);
			Bounds ends = cluster.ends(partitions);
			partitions.forEach((partition) -> reader.read(partition, begins.at(partition), ends.at(partition),
					(each) -> found.add(Found.of(each))));
		}
		return found;
	}

	/// Where the partitions of a topic end.
	List<Long> ends(Topic<?, ?> topic) {
		try (Cluster cluster = Cluster.connect(broker.connection())) {
			List<TopicPartition> partitions = cluster.partitions(List.of(topic));
			Bounds ends = cluster.ends(partitions);
			return partitions.stream().map(ends::at).toList();
		}
	}

	/// Runs statements as a service does.
	void run(String service, String... statements) {
		try (Connection connection = database.dataSource(service).getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/// The rows of a query as text, in its order.
	List<String> rows(String service, String query) {
		try (Connection connection = database.dataSource(service).getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select t::text from (" + query + ") t")) {
			List<String> found = new ArrayList<>();
			while (rows.next()) {
				found.add(rows.getString(1));
			}
			return found;
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/// The statements with which a service makes its own tables.
	static String script(String file) {
		try {
			return Files.readString(Path.of(System.getProperty("biocluster.root", ".."), file));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// Who may do what with a file.
	static String permissions(Path file) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		broker.close();
		registry.close();
		database.close();
	}

	/// All topics whose records keep their offsets and are in a backup as a whole.
	static List<Topic<?, ?>> exact() {
		return List.of(Topics.PROPOSAL_EVENTS, Topics.AUDIT_EVENTS, Topics.NOTIFICATION_EVENTS);
	}

	/// A record in a form that can be compared.
	record Found(String partition, long offset, long timestamp, String key, String value, String headers) {

		static Found of(ConsumerRecord<byte[], byte[]> record) {
			return new Found(record.topic() + "-" + record.partition(), record.offset(), record.timestamp(),
					hex(record.key()), hex(record.value()), record.headers().toString());
		}

		private static String hex(byte[] bytes) {
			return bytes == null ? "nothing" : HexFormat.of().formatHex(bytes);
		}

		/// The same without its offset.
		Found anywhere() {
			return new Found(partition, 0, timestamp, key, value, headers);
		}

	}

}
