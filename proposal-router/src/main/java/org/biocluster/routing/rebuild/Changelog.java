package org.biocluster.routing.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Bytes;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.routing.streams.StateBytes;
import org.biocluster.routing.streams.StreamsSettings;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.topic.kafka.KafkaConnection;
import org.jspecify.annotations.Nullable;

/// The topic from which Kafka Streams restores the state of the router. Used by one thread.
final class Changelog implements AutoCloseable {

	private static final String CLIENT = "proposal-router-rebuild";

	private static final Duration POLL = Duration.ofMillis(500);

	private final RebuildSettings settings;

	private final Admin admin;

	private final KafkaProducer<byte[], byte[]> producer;

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

	private Changelog(RebuildSettings settings, Admin admin, KafkaProducer<byte[], byte[]> producer,
			KafkaConsumer<byte[], byte[]> consumer) {
		this.settings = settings;
		this.admin = admin;
		this.producer = producer;
		this.consumer = consumer;
	}

	/// Opens the topic, and makes it when it is gone.
	static Changelog open(RebuildSettings settings) {
		KafkaConnection kafka = settings.kafka();
		Changelog changelog = new Changelog(settings, Admin.create(ClientProperties.admin(kafka, CLIENT)),
				new KafkaProducer<>(ClientProperties.producer(kafka, CLIENT)),
				new KafkaConsumer<>(ClientProperties.consumer(kafka, CLIENT, Start.NONE)));
		changelog.create();
		return changelog;
	}

	private void create() {
		NewTopic topic = new NewTopic(StreamsSettings.CHANGELOG, settings.partitions(), settings.replication())
			.configs(Map.of("cleanup.policy", "compact", "message.timestamp.type", "CreateTime"));
		await(admin.createTopics(List.of(topic)).all(), TopicExistsException.class);
	}

	/// Waits a little for the router to leave: a member that has just died stays in the
	/// group until its session ends.
	/// @throws RouterIsRunningException when the group of the router keeps its members
	void refuseWhileRunning() {
		Instant deadline = settings.clock().instant().plus(settings.patience());
		for (int members = members(); members > 0; members = members()) {
			if (settings.clock().instant().isAfter(deadline)) {
				throw new RouterIsRunningException(members);
			}
			LockSupport.parkNanos(POLL.toNanos());
		}
	}

	private int members() {
		Optional<Map<String, ConsumerGroupDescription>> groups = await(
				admin.describeConsumerGroups(List.of(StreamsSettings.APPLICATION_ID)).all(),
				GroupIdNotFoundException.class);
		return groups.stream()
			.flatMap((found) -> found.values().stream())
			.mapToInt((group) -> group.members().size())
			.sum();
	}

	/// Makes the topic hold exactly this state for the partition.
	RebuildReport.Partition replace(PartitionLedger ledger, Map<ProposalId, StoredProposal> proposals) {
		TopicPartition partition = new TopicPartition(StreamsSettings.CHANGELOG, ledger.partition());
		Map<Bytes, byte[]> entries = new TreeMap<>();
		entries.put(StateBytes.ledgerKey(), StateBytes.of(ledger));
		proposals.forEach((id, stored) -> {
			entries.put(StateBytes.key(id), StateBytes.of(stored));
			entries.putAll(StateBytes.clocks(id, stored));
		});
		Set<Bytes> obsolete = keys(partition);
		obsolete.removeAll(entries.keySet());
		obsolete.forEach((key) -> send(partition, key, null));
		StateHash hash = new StateHash();
		entries.forEach((key, value) -> {
			send(partition, key, value);
			hash.add(key.get(), value);
		});
		flush();
		return new RebuildReport.Partition(ledger, proposals.size(), hash.toHex());
	}

	private void flush() {
		producer.flush();
		if (failure.get() != null) {
			throw new KafkaException("The state could not be written to " + StreamsSettings.CHANGELOG, failure.get());
		}
	}

	private Set<Bytes> keys(TopicPartition partition) {
		Set<Bytes> keys = new HashSet<>();
		consumer.assign(List.of(partition));
		long end = consumer.endOffsets(List.of(partition)).values().iterator().next();
		consumer.seekToBeginning(List.of(partition));
		while (consumer.position(partition) < end) {
			consumer.poll(POLL).forEach((found) -> keys.add(Bytes.wrap(found.key())));
		}
		return keys;
	}

	private void send(TopicPartition partition, Bytes key, byte @Nullable [] value) {
		producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), key.get(), value),
				(_, refused) -> failure.compareAndSet(null, refused));
	}

	private static <T> Optional<T> await(KafkaFuture<T> future, Class<? extends Exception> expected) {
		try {
			return Optional.ofNullable(future.get());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new KafkaException("Interrupted", e);
		}
		catch (ExecutionException e) {
			if (expected.isInstance(e.getCause())) {
				return Optional.empty();
			}
			throw new KafkaException("The broker refused", e.getCause());
		}
	}

	@Override
	public void close() {
		producer.close();
		consumer.close();
		admin.close();
	}

}
