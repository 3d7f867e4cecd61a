package org.biocluster.routing.streams;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;

/// Reads the history from the broker.
///
/// The bound of a read is the high watermark, and the read waits until it is reached: an end taken with read_committed
/// could stop before events whose transaction is committed but not yet marked.
public final class KafkaHistory implements HistoryCheck {

	private static final String CLIENT = "proposal-router-history";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/// The end is mostly a transaction marker, over which a poll goes only by coming to
	/// its end without a record; a router that starts does that for every partition. The
	/// broker waits no longer either: a consumer that closes waits for the answer to what
	/// it has asked ahead.
	private static final Duration POLL = Duration.ofMillis(10);

	private final KafkaConnection kafka;

	private final Wire wire;

	public KafkaHistory(KafkaConnection kafka, Wire wire) {
		this.kafka = kafka;
		this.wire = wire;
	}

	@Override
	public Progress progress(int partition) {
		TopicPartition events = at(Topics.PROPOSAL_EVENTS, partition);
		TopicPartition submitters = at(Topics.PROPOSAL_COMMANDS, partition);
		TopicPartition staff = at(Topics.STAFF_COMMANDS, partition);
		try (Admin admin = admin(); KafkaConsumer<byte[], byte[]> consumer = consumer()) {
			long begin = offset(admin, events, OffsetSpec.earliest());
			long end = offset(admin, events, OffsetSpec.latest());
			ConsumerRecord<byte[], byte[]> last = last(consumer, events, begin, end);
			return new Progress(last == null ? 0 : event(last).sequence(),
					offset(admin, submitters, OffsetSpec.latest()), offset(admin, staff, OffsetSpec.latest()));
		}
	}

	/// Hands over every committed event of a partition, in order, up to the end as it is
	/// now.
	public void replay(int partition, Consumer<RecordedEvent> receiver) {
		TopicPartition events = at(Topics.PROPOSAL_EVENTS, partition);
		try (Admin admin = admin(); KafkaConsumer<byte[], byte[]> consumer = consumer()) {
			long begin = offset(admin, events, OffsetSpec.earliest());
			long end = offset(admin, events, OffsetSpec.latest());
			read(consumer, events, begin, end, (found) -> receiver.accept(event(found)));
		}
	}

	/// The last committed record: the end may consist of transaction markers only, so the
	/// window before it grows.
	private static @Nullable ConsumerRecord<byte[], byte[]> last(KafkaConsumer<byte[], byte[]> consumer,
			TopicPartition partition, long begin, long end) {
		AtomicReference<@Nullable ConsumerRecord<byte[], byte[]>> last = new AtomicReference<>();
		for (long window = 16; last.get() == null && end > begin; window *= 4) {
			long from = Math.max(begin, end - window);
			read(consumer, partition, from, end, last::set);
			if (from == begin) {
				break;
			}
		}
		return last.get();
	}

	private static void read(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end,
			Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
		consumer.assign(List.of(partition));
		consumer.seek(partition, from);
		long fruitless = 0;
		for (long position = from; position < end; position = consumer.position(partition)) {
			for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
				if (next.offset() < end) {
					receiver.accept(next);
				}
			}
			fruitless = consumer.position(partition) > position ? 0 : fruitless + 1;
			if (fruitless > PATIENCE.dividedBy(POLL)) {
				throw new KafkaException(partition + " could not be read up to offset " + end);
			}
		}
	}

	private static long offset(Admin admin, TopicPartition partition, OffsetSpec which) {
		try {
			return admin.listOffsets(Map.of(partition, which), new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
				.partitionResult(partition)
				.get()
				.offset();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new KafkaException("Interrupted while asking for the bounds of " + partition, e);
		}
		catch (ExecutionException e) {
			throw new KafkaException("The bounds of " + partition + " are not known", e.getCause());
		}
	}

	private RecordedEvent event(ConsumerRecord<byte[], byte[]> found) {
		return Objects.requireNonNull(wire.read(Topics.PROPOSAL_EVENTS, found).value(), "An event is never empty");
	}

	private static TopicPartition at(Topic<?, ?> topic, int partition) {
		return new TopicPartition(topic.name(), partition);
	}

	private Admin admin() {
		return Admin.create(ClientProperties.admin(kafka, CLIENT));
	}

	private KafkaConsumer<byte[], byte[]> consumer() {
		Properties properties = ClientProperties.consumer(kafka, CLIENT, Start.NONE);
		properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) POLL.toMillis());
		return new KafkaConsumer<>(properties);
	}

}
