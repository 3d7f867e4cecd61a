package org.biocluster.backup.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.StoredPartition;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toMap;

/// Writes records back into empty topics. Used by one thread.
///
/// In topics that keep every record each one gets the offset it had: events name the offsets of commands, services and
/// people have written down those of events. What lay between records was the ends of transactions and what was aborted,
/// so the same is put there again.
public final class TopicImport implements AutoCloseable {

	private static final String CLIENT = "biocluster-restore";

	private final Archive archive;

	private final KafkaProducer<byte[], byte[]> plain;

	private final KafkaProducer<byte[], byte[]> transactions;

	private final Filler filler;

	private final Cluster cluster;

	private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

	public TopicImport(Archive archive, KafkaConnection kafka, Cluster cluster) {
		this.archive = archive;
		Properties properties = patient(kafka);
		this.plain = new KafkaProducer<>(properties);
		properties.put("transactional.id", CLIENT);
		this.transactions = new KafkaProducer<>(properties);
		this.transactions.initTransactions();
		this.filler = new Filler(transactions, plain, cluster);
		this.cluster = cluster;
	}

	/// Nobody waits for a single record here, so a busy broker gets more time.
	private static Properties patient(KafkaConnection kafka) {
		Properties properties = ClientProperties.documentProducer(kafka, CLIENT);
		properties.put("max.block.ms", "60000");
		properties.put("request.timeout.ms", "30000");
		properties.put("delivery.timeout.ms", "120000");
		return properties;
	}

	/// Writes the records one after the other; offsets may differ.
	public void inOrder(StoredPartition stored, UnaryOperator<Optional<StoredRecord>> filter) {
		try (Runs runs = Runs.open(archive, stored, filter)) {
			for (Optional<Run> run = runs.next(); run.isPresent(); run = runs.next()) {
				run.get().records().forEach((each) -> send(plain, runs.partition(), each, false));
			}
			plain.flush();
			verify();
		}
	}

	/// Writes the records of all partitions of a topic, each at its offset.
	public void atTheirOffsets(List<StoredPartition> topic, UnaryOperator<Optional<StoredRecord>> filter) {
		List<Runs> open = new ArrayList<>();
		try {
			topic.forEach((stored) -> open.add(Runs.open(archive, stored, filter)));
			open.forEach((runs) -> filler.begin(runs.partition(), runs.begin()));
			while (writeNext(open.stream().map(Runs::next).flatMap(Optional::stream).toList())) {
				verify();
			}
		}
		finally {
			open.forEach(Runs::close);
		}
	}

	/// One transaction for all partitions, or a large history would take too long.
	private boolean writeNext(List<Run> runs) {
		List<Run> ended = runs.stream().filter((run) -> run.gap() == 1).toList();
		Map<TopicPartition, Long> gaps = new HashMap<>();
		for (Run run : runs) {
			if (run.gap() != 1) {
				run.records().forEach((each) -> send(plain, run.partition(), each, true));
			}
			if (run.gap() > 1) {
				gaps.put(run.partition(), run.gap());
			}
		}
		plain.flush();
		if (!ended.isEmpty()) {
			transactions.beginTransaction();
			ended.forEach((run) -> run.records().forEach((each) -> send(transactions, run.partition(), each, true)));
			transactions.commitTransaction();
		}
		filler.skip(gaps);
		cluster.awaitEnds(runs.stream().filter((run) -> run.gap() > 0).collect(toMap(Run::partition, Run::end)));
		return !runs.isEmpty();
	}

	private void send(KafkaProducer<byte[], byte[]> producer, TopicPartition partition, StoredRecord stored,
			boolean exactly) {
		producer.send(stored.to(partition.topic(), partition.partition()), (written, refused) -> {
			if (refused != null) {
				failure.compareAndSet(null, refused);
			}
			else if (exactly && written.offset() != stored.offset()) {
				failure.compareAndSet(null, new IllegalStateException(
						partition + " got offset " + written.offset() + " instead of " + stored.offset()));
			}
		});
	}

	private void verify() {
		Exception found = failure.get();
		if (found != null) {
			throw new KafkaException("The records could not be written back: " + found.getMessage()
					+ ". Begin again with an empty installation", found);
		}
	}

	@Override
	public void close() {
		plain.close();
		transactions.close();
	}

}
