package org.biocluster.wire.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.biocluster.topic.Topic;
import org.biocluster.wire.NewerRecordException;
import org.biocluster.wire.RegistryUnavailableException;
import org.biocluster.wire.TopicEntry;
import org.biocluster.wire.UndecodableRecordException;
import org.biocluster.wire.UnreadableRecord;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a topic from its beginning and goes on following it, in a thread of its own and without a group. What can't be
/// read is reported and passed over; a record of a newer version stops the feed for good. Thread-safe.
public final class TopicFeed<K, V> implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(TopicFeed.class);

	private static final Duration PAUSE = Duration.ofMillis(500);

	/// Old reports make room for new ones.
	private static final int MAX_REPORTS = 100;

	private final Wire wire;

	private final Topic<K, V> topic;

	private final Function<TopicEntry<K, V>, Optional<String>> listener;

	private final List<UnreadableRecord> unreadable = new CopyOnWriteArrayList<>();

	private final CountDownLatch caughtUp = new CountDownLatch(1);

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Positions positions;

	private final Thread thread;

	private volatile @Nullable UnreadableRecord blockedBy;

	private TopicFeed(Wire wire, Topic<K, V> topic, String clientId,
			Function<TopicEntry<K, V>, Optional<String>> listener) {
		this.wire = wire;
		this.topic = topic;
		this.listener = listener;
		this.positions = new Positions(topic.name(), wire.settings().kafka(), clientId);
		this.thread = Thread.ofPlatform().name(topic.name() + "-feed").daemon().unstarted(this::run);
	}

	/// Starts reading.
	/// @param listener gets every record in order, in the feed's thread; what it returns
	/// is why it refuses one
	public static <K, V> TopicFeed<K, V> start(Wire wire, Topic<K, V> topic, String clientId,
			Function<TopicEntry<K, V>, Optional<String>> listener) {
		TopicFeed<K, V> feed = new TopicFeed<>(wire, topic, clientId, listener);
		feed.thread.start();
		return feed;
	}

	/// Waits until everything is read that stood in the topic at the start.
	/// @return whether it is
	public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
		return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	/// The records that could not be used, oldest first.
	public List<UnreadableRecord> unreadable() {
		return List.copyOf(unreadable);
	}

	/// The record of a newer version at which this feed stopped.
	public Optional<UnreadableRecord> blockedBy() {
		return Optional.ofNullable(blockedBy);
	}

	@Override
	public void close() {
		closing.countDown();
		try {
			thread.join(Duration.ofSeconds(5));
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (!isOver()) {
			try {
				positions.follow(this::apply, caughtUp::countDown, this::isOver);
			}
			catch (KafkaException e) {
				log.atWarn().addKeyValue("topic", topic).setCause(e).log("Cannot follow a topic, trying again");
				pause();
			}
		}
	}

	private boolean isOver() {
		return closing.getCount() == 0 || blockedBy != null;
	}

	/// @return false when the record could not be dealt with before everything was over
	private boolean apply(ConsumerRecord<byte[], byte[]> source) {
		while (!isOver()) {
			try {
				listener.apply(wire.read(topic, source)).ifPresent((reason) -> report(at(source, reason)));
				return true;
			}
			catch (UndecodableRecordException e) {
				report(at(source, e.getMessage()));
				return true;
			}
			catch (NewerRecordException e) {
				blockedBy = at(source, e.getMessage());
				log.atError().addKeyValue("record", blockedBy).log("Stopped at a record of a newer version");
			}
			catch (RegistryUnavailableException e) {
				log.atWarn()
					.addKeyValue("topic", topic)
					.setCause(e)
					.log("The schema registry does not help, trying again");
				pause();
			}
		}
		return false;
	}

	private void report(UnreadableRecord record) {
		log.atError().addKeyValue("record", record).log("Passed over a record that cannot be used");
		if (unreadable.size() >= MAX_REPORTS) {
			unreadable.removeFirst();
		}
		unreadable.add(record);
	}

	private static UnreadableRecord at(ConsumerRecord<?, ?> source, @Nullable String cause) {
		return new UnreadableRecord(source.topic(), source.partition(), source.offset(), String.valueOf(cause));
	}

	private void pause() {
		try {
			closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException e) {
			closing.countDown();
		}
	}

}
