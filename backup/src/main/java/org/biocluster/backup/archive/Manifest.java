package org.biocluster.backup.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The list of everything in a backup. It is written last, so a directory without it is no backup.
/// @param format of this list and of the files
/// @param startedAt ISO 8601; whatever was answered before is in the backup
/// @param partitions of every topic of proposals
/// @param registry the registry's own export
/// @param attachments files that authors attached; null in a backup from before there were any
/// @param views empty when something moved all the time, so that no hash could be compared
public record Manifest(int format, String startedAt, String finishedAt, int partitions, List<StoredPartition> topics,
		List<StoredTable> tables, StoredFile registry, @Nullable StoredFile attachments, List<StoredSchema> schemas,
		List<StoredView> views) {

	/// The format that this version writes; it reads the former ones too.
	public static final int FORMAT = 2;

	public Manifest {
		topics = List.copyOf(topics);
		tables = List.copyOf(tables);
		schemas = List.copyOf(schemas);
		views = List.copyOf(views);
	}

	/// The partitions of one topic, in order.
	public List<StoredPartition> topic(String name) {
		return topics.stream().filter((each) -> each.topic().equals(name)).toList();
	}

	/// One partition, if the topic is in the backup.
	public Optional<StoredPartition> partition(String topic, int number) {
		return topic(topic).stream().filter((each) -> each.partition() == number).findFirst();
	}

	/// How many records of topics.
	public long records() {
		return topics.stream().mapToLong((each) -> each.file().records()).sum();
	}

	/// How many rows of tables.
	public long rows() {
		return tables.stream().mapToLong((each) -> each.file().records()).sum();
	}

	/// Everything with a checksum.
	public Stream<StoredFile> files() {
		return Stream.concat(Stream.of(registry, attachments).flatMap(Stream::ofNullable),
				Stream.concat(topics.stream().map(StoredPartition::file), tables.stream().map(StoredTable::file)));
	}

}
