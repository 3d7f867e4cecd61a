package org.biocluster.backup.kafka;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.StoredFile;
import org.biocluster.backup.archive.StoredPartition;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.kafka.ClientProperties.Start;

/// Copies committed records into files. Used by one thread.
public final class TopicExport implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(200);

	/// A transaction that nobody ends is ended by the broker long before.
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Archive archive;

	private final KafkaConsumer<byte[], byte[]> consumer;

	public TopicExport(Archive archive, KafkaConnection kafka) {
		this.archive = archive;
		this.consumer = new KafkaConsumer<>(ClientProperties.consumer(kafka, "biocluster-backup", Start.NONE));
	}

	/// Copies the records from `begin` until before `end` that are wanted.
	public StoredPartition copy(TopicPartition partition, long begin, long end,
			Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
		StoredFile file = archive.write(partition + ".records",
				(output) -> write(output, partition, begin, end, wanted));
		return new StoredPartition(partition.topic(), partition.partition(), begin, end, file);
	}

	private long write(OutputStream output, TopicPartition partition, long begin, long end,
			Predicate<ConsumerRecord<byte[], byte[]>> wanted) throws IOException {
		DataOutputStream file = new DataOutputStream(output);
		long[] count = { 0 };
		read(partition, begin, end, (found) -> {
			if (wanted.test(found)) {
				try {
					RecordFile.write(file, StoredRecord.of(found));
				}
				catch (IOException e) {
					throw new KafkaException("The backup can't be written", e);
				}
				count[0]++;
			}
		});
		file.flush();
		return count[0];
	}

	/// Hands over the committed records from `begin` until before `end`.
	public void read(TopicPartition partition, long begin, long end,
			Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
		consumer.assign(List.of(partition));
		consumer.seek(partition, begin);
		long fruitless = 0;
		for (long position = begin; position < end; position = consumer.position(partition)) {
			for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
				if (found.offset() < end) {
					receiver.accept(found);
				}
			}
			fruitless = consumer.position(partition) > position ? 0 : fruitless + 1;
			if (fruitless > PATIENCE.dividedBy(POLL)) {
				throw new KafkaException(partition + " could not be read up to offset " + end);
			}
		}
	}

	@Override
	public void close() {
		consumer.close();
	}

}
