package org.biocluster.backup.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.biocluster.topic.Topic;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;

/// What the brokers know about topics and groups. Thread-safe.
public final class Cluster implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(2);

	private final Admin admin;

	private Cluster(Admin admin) {
		this.admin = admin;
	}

	/// Waits longer than a service would: nobody's request depends on it.
	public static Cluster connect(KafkaConnection kafka) {
		Properties properties = ClientProperties.admin(kafka, "biocluster-backup");
		properties.put("request.timeout.ms", "30000");
		properties.put("default.api.timeout.ms", "60000");
		return new Cluster(Admin.create(properties));
	}

	/// The names of all topics.
	public Set<String> topics() {
		return await(admin.listTopics().names());
	}

	/// All partitions of the topics, which must exist.
	public List<TopicPartition> partitions(List<? extends Topic<?, ?>> topics) {
		Map<String, TopicDescription> found = await(
				admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames());
		List<TopicPartition> partitions = new ArrayList<>();
		topics.forEach((topic) -> {
			int count = Objects.requireNonNull(found.get(topic.name()), "every topic is described").partitions().size();
			for (int number = 0; number < count; number++) {
				partitions.add(new TopicPartition(topic.name(), number));
			}
		});
		return partitions;
	}

	/// Where each partition begins.
	public Bounds begins(List<TopicPartition> partitions) {
		return bounds(partitions, OffsetSpec.earliest());
	}

	/// Where each partition ends, transactions under way included: reading up to here
	/// waits for them.
	public Bounds ends(List<TopicPartition> partitions) {
		return bounds(partitions, OffsetSpec.latest());
	}

	/// Returns when partitions end there: the brokers confirm the end of a transaction
	/// before they have written its marks.
	void awaitEnds(Map<TopicPartition, Long> expected) {
		List<TopicPartition> partitions = List.copyOf(expected.keySet());
		long start = System.nanoTime();
		while (!partitions.isEmpty() && !reach(ends(partitions), expected)) {
			if (System.nanoTime() - start > PATIENCE.toNanos()) {
				throw new KafkaException("The marks of transactions were not written: " + expected);
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	private static boolean reach(Bounds ends, Map<TopicPartition, Long> expected) {
		return expected.entrySet().stream().allMatch((each) -> ends.at(each.getKey()) >= each.getValue());
	}

	/// How far a group has come; nothing when there is no such group.
	public Bounds committed(String group) {
		Map<TopicPartition, Long> next = new HashMap<>();
		try {
			Map<TopicPartition, OffsetAndMetadata> found = admin.listConsumerGroupOffsets(group)
				.partitionsToOffsetAndMetadata()
				.get();
			found.forEach((partition, offset) -> {
				if (offset != null) {
					next.put(partition, offset.offset());
				}
			});
		}
		catch (ExecutionException e) {
			if (!(e.getCause() instanceof GroupIdNotFoundException)) {
				throw new KafkaException("The brokers refused", e.getCause());
			}
		}
		catch (InterruptedException e) {
			throw interrupted(e);
		}
		return new Bounds(next);
	}

	/// Lets a partition begin later.
	void deleteBefore(TopicPartition partition, long offset) {
		await(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset))).all());
	}

	private Bounds bounds(List<TopicPartition> partitions, OffsetSpec which) {
		Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
		partitions.forEach((partition) -> wanted.put(partition, which));
		Map<TopicPartition, ListOffsetsResultInfo> found = await(
				admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).all());
		Map<TopicPartition, Long> offsets = new HashMap<>();
		found.forEach((partition, info) -> offsets.put(partition, info.offset()));
		return new Bounds(offsets);
	}

	private static <T> T await(KafkaFuture<T> future) {
		try {
			return future.get();
		}
		catch (InterruptedException e) {
			throw interrupted(e);
		}
		catch (ExecutionException e) {
			throw new KafkaException("The brokers refused: " + e.getMessage(), e.getCause());
		}
	}

	private static KafkaException interrupted(InterruptedException e) {
		Thread.currentThread().interrupt();
		return new KafkaException("Interrupted", e);
	}

	@Override
	public void close() {
		admin.close();
	}

}
