package org.biocluster.backup.kafka;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.StoredPartition;

/// The records of one partition in the backup, run by run. Used by one thread.
final class Runs implements AutoCloseable {

	/// So that a long history without gaps does not have to fit into memory.
	private static final int LONGEST = 500;

	private final StoredPartition stored;

	private final DataInputStream file;

	private final UnaryOperator<Optional<StoredRecord>> filter;

	private Optional<StoredRecord> next;

	private Runs(StoredPartition stored, DataInputStream file, UnaryOperator<Optional<StoredRecord>> filter)
			throws IOException {
		this.stored = stored;
		this.file = file;
		this.filter = filter;
		this.next = read();
	}

	/// @param filter what becomes of a record; empty leaves it out
	static Runs open(Archive archive, StoredPartition stored, UnaryOperator<Optional<StoredRecord>> filter) {
		try {
			return new Runs(stored, new DataInputStream(archive.read(stored.file())), filter);
		}
		catch (IOException e) {
			throw new KafkaException("The backup can't be read", e);
		}
	}

	TopicPartition partition() {
		return new TopicPartition(stored.topic(), stored.partition());
	}

	/// The offset of the first record, or the end when there is none.
	long begin() {
		return next.map(StoredRecord::offset).orElse(stored.end());
	}

	/// The next run; empty when there is none.
	Optional<Run> next() {
		if (next.isEmpty()) {
			return Optional.empty();
		}
		try {
			List<StoredRecord> records = new ArrayList<>();
			long behind = next.get().offset();
			while (next.isPresent() && next.get().offset() == behind && records.size() < LONGEST) {
				records.add(next.get());
				behind++;
				next = read();
			}
			return Optional.of(new Run(partition(), records, begin() - behind));
		}
		catch (IOException e) {
			throw new KafkaException("The backup can't be read", e);
		}
	}

	private Optional<StoredRecord> read() throws IOException {
		for (Optional<StoredRecord> found = RecordFile.read(file); found.isPresent(); found = RecordFile.read(file)) {
			Optional<StoredRecord> kept = filter.apply(found);
			if (kept.isPresent()) {
				return kept;
			}
		}
		return Optional.empty();
	}

	@Override
	public void close() {
		try {
			file.close();
		}
		catch (IOException e) {
			throw new KafkaException("The backup can't be closed", e);
		}
	}

}
