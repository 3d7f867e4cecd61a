package org.biocluster.command.kafka;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.biocluster.command.OutcomeWaiters;
import org.biocluster.proposal.Outcome;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Follows what became of commands, from now on: every instance reads all partitions, without a group. An outcome that
/// is missed costs its sender a later answer and nothing else, so nothing here stops anything. One thread.
public final class OutcomeReader implements SmartLifecycle, Runnable {

	private static final Logger log = LoggerFactory.getLogger(OutcomeReader.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Wire wire;

	private final Supplier<Consumer<byte[], byte[]>> consumers;

	private final OutcomeWaiters waiters;

	private volatile boolean ready;

	private volatile boolean wanted;

	private volatile @Nullable Consumer<byte[], byte[]> current;

	private @Nullable Thread thread;

	/// @param consumers opens one; called again when a former one failed
	public OutcomeReader(Wire wire, Supplier<Consumer<byte[], byte[]>> consumers, OutcomeWaiters waiters) {
		this.wire = wire;
		this.consumers = consumers;
		this.waiters = waiters;
	}

	/// Whether outcomes are being read.
	public boolean isReady() {
		return this.ready;
	}

	@Override
	public void run() {
		while (this.wanted) {
			try (Consumer<byte[], byte[]> consumer = this.consumers.get()) {
				this.current = consumer;
				follow(consumer);
			}
			catch (WakeupException ex) {
				// Only stop() wakes the consumer up.
			}
			catch (KafkaException ex) {
				log.atWarn().setCause(ex).log("Outcomes cannot be read; trying again");
				pause();
			}
			finally {
				this.ready = false;
			}
		}
	}

	private void follow(Consumer<byte[], byte[]> consumer) {
		String topic = Topics.COMMAND_OUTCOMES.name();
		List<TopicPartition> partitions = consumer.partitionsFor(topic).stream().map(OutcomeReader::partition).toList();
		consumer.assign(partitions);
		consumer.seekToEnd(partitions);
		// Asking for the positions makes the seek happen now, before the first command is
		// sent.
		partitions.forEach(consumer::position);
		this.ready = !partitions.isEmpty();
		while (this.wanted) {
			consumer.poll(POLL).forEach(this::arrived);
		}
	}

	private void arrived(ConsumerRecord<byte[], byte[]> message) {
		try {
			Outcome outcome = this.wire.read(Topics.COMMAND_OUTCOMES, message).value();
			if (outcome != null) {
				this.waiters.arrived(outcome);
			}
		}
		catch (WireException ex) {
			log.atWarn()
				.addKeyValue("topic", message.topic())
				.addKeyValue("partition", message.partition())
				.addKeyValue("offset", message.offset())
				.setCause(ex)
				.log("An outcome cannot be read; its sender will see the result later");
		}
	}

	private static TopicPartition partition(PartitionInfo info) {
		return new TopicPartition(info.topic(), info.partition());
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized void start() {
		if (this.thread == null) {
			this.wanted = true;
			this.thread = Thread.ofPlatform().daemon().name("outcome-reader").start(this);
		}
	}

	@Override
	public synchronized void stop() {
		this.wanted = false;
		Consumer<byte[], byte[]> consumer = this.current;
		Thread running = this.thread;
		if (consumer != null && running != null) {
			consumer.wakeup();
			try {
				running.join(PAUSE.multipliedBy(5));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	/// Before the web server, like everything that it needs.
	@Override
	public int getPhase() {
		return 0;
	}

}
