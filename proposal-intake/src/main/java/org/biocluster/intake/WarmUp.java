package org.biocluster.intake;

import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Asks registry and broker everything the first submission needs, ahead of it, for as long as it takes. After that the
/// service works while the registry is away.
final class WarmUp implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Wire wire;

	private final Producer<byte[], byte[]> producer;

	private volatile boolean done;

	private @Nullable Thread thread;

	WarmUp(Wire wire, Producer<byte[], byte[]> producer) {
		this.wire = wire;
		this.producer = producer;
	}

	/// Whether everything was answered.
	boolean isDone() {
		return this.done;
	}

	private void run() {
		while (!this.done && !Thread.currentThread().isInterrupted()) {
			try {
				this.wire.warmUp(List.of(Topics.PROPOSAL_COMMANDS, Topics.COMMAND_OUTCOMES, Topics.PROPOSAL_EVENTS));
				this.producer.partitionsFor(Topics.PROPOSAL_COMMANDS.name());
				this.done = true;
			}
			catch (WireException | KafkaException ex) {
				log.atInfo().setCause(ex).log("Waiting for broker and registry");
				pause();
			}
		}
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
		this.thread = Thread.ofPlatform().daemon().name("warm-up").start(this::run);
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.interrupt();
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
