package org.biocluster.router;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts Kafka Streams when there is a valid policy, and ends the process when Kafka Streams ends: a router that does
/// not route must be seen, and its supervisor starts it again. Only a state whose files are damaged is made anew without
/// an end, since nothing but this instance has lost it.
class RouterLifecycle implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(RouterLifecycle.class);

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

	private final Preparation preparation;

	private final MeterRegistry meters;

	private final Restores restores;

	private final IntConsumer exit;

	private final AtomicReference<@Nullable StreamsRun> run = new AtomicReference<>();

	private volatile boolean running;

	/// @param exit ends the process with a code
	RouterLifecycle(Preparation preparation, MeterRegistry meters, Restores restores, IntConsumer exit) {
		this.preparation = preparation;
		this.meters = meters;
		this.restores = restores;
		this.exit = exit;
		Gauge.builder("biocluster.router.running", this, (self) -> self.isDeciding() ? 1 : 0)
			.description("1 while Kafka Streams decides commands")
			.register(meters);
	}

	@Override
	public void start() {
		running = true;
		Thread.ofPlatform().name("router-start").daemon().start(this::startStreams);
	}

	private void startStreams() {
		try {
			preparation.prepare(this::isRunning).ifPresent(this::start);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException e) {
			ended(e);
		}
	}

	private void start(KafkaStreams prepared) {
		StreamsRun next = new StreamsRun(prepared, this::ended);
		run.set(next);
		if (running) {
			LOG.info("Kafka Streams starts");
			next.start(meters);
		}
	}

	private void ended(Throwable failure) {
		LOG.atError().setCause(failure).log("Kafka Streams ended");
		if (!running) {
			return;
		}
		switch (Ending.of(failure)) {
			case Ending.Damaged damaged -> restore(damaged);
			case Ending.Refused refused -> {
				FatalExit.say(refused.reason());
				exit.accept(FatalExit.CONFIGURATION);
			}
			case Ending.Failed _ -> exit.accept(FatalExit.FAILURE);
		}
	}

	private void restore(Ending.Damaged damaged) {
		StreamsRun broken = run.get();
		if (broken == null || !restores.allowed()) {
			FatalExit.say("The files of the router's state are damaged again (" + damaged.cause()
					+ "). Look at the disk of the state directory, or give the router another one; it restores the state"
					+ " from the changelog");
			exit.accept(FatalExit.CONFIGURATION);
			return;
		}
		LOG.atWarn()
			.addKeyValue("cause", damaged.cause())
			.log("The files of the state are damaged; they are deleted and restored from the changelog");
		if (isDeleted(broken)) {
			startStreams();
		}
		else {
			exit.accept(FatalExit.FAILURE);
		}
	}

	private static boolean isDeleted(StreamsRun broken) {
		try {
			boolean closed = broken.close(CLOSE_TIMEOUT);
			if (closed) {
				broken.deleteState();
			}
			return closed;
		}
		catch (StreamsException | IllegalStateException e) {
			LOG.atError().setCause(e).log("The damaged state cannot be deleted");
			return false;
		}
	}

	/// The state of Kafka Streams; empty before it is started.
	Optional<KafkaStreams.State> state() {
		return Optional.ofNullable(run.get()).map(StreamsRun::state);
	}

	/// Whether commands are being decided, or partitions handed over.
	boolean isDeciding() {
		StreamsRun current = run.get();
		return current != null && current.isRunning();
	}

	@Override
	public void stop() {
		running = false;
		StreamsRun current = run.get();
		if (current != null && !current.close(CLOSE_TIMEOUT)) {
			LOG.warn("Kafka Streams did not close in time");
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

}
