package org.biocluster.router;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;

import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.biocluster.routing.StateNotWholeException;
import org.biocluster.wire.NewerRecordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts Kafka Streams when there is a valid policy, and ends the process when Kafka Streams ends: a router that does
/// not route must be seen, and its supervisor starts it again.
class RouterLifecycle implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(RouterLifecycle.class);

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

	private final Preparation preparation;

	private final MeterRegistry meters;

	private final IntConsumer exit;

	private final AtomicReference<@Nullable KafkaStreams> streams = new AtomicReference<>();

	private final AtomicReference<@Nullable KafkaStreamsMetrics> clients = new AtomicReference<>();

	private volatile boolean running;

	/// @param exit ends the process with a code
	RouterLifecycle(Preparation preparation, MeterRegistry meters, IntConsumer exit) {
		this.preparation = preparation;
		this.meters = meters;
		this.exit = exit;
		Gauge.builder("biocluster.router.running", this, RouterLifecycle::runs)
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
			Optional<KafkaStreams> prepared = preparation.prepare(this::isRunning);
			prepared.ifPresent(this::start);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void start(KafkaStreams prepared) {
		prepared.setUncaughtExceptionHandler(this::ended);
		streams.set(prepared);
		KafkaStreamsMetrics observed = new KafkaStreamsMetrics(prepared);
		observed.bindTo(meters);
		clients.set(observed);
		prepared.start();
		LOG.info("Kafka Streams starts");
	}

	private StreamThreadExceptionResponse ended(Throwable failure) {
		LOG.atError().setCause(failure).log("Kafka Streams ended");
		int code = FatalExit.FAILURE;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StateNotWholeException) {
				FatalExit.say(cause.getMessage() + ". " + StateNotWholeException.NEXT_STEP);
				code = FatalExit.CONFIGURATION;
			}
			else if (cause instanceof NewerRecordException) {
				FatalExit.say(cause.getMessage() + ". Install the newer version of the router");
				code = FatalExit.CONFIGURATION;
			}
		}
		exitSoon(code);
		return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
	}

	/// The stream thread itself must return before the client can close.
	private void exitSoon(int code) {
		Thread.ofPlatform().name("router-exit").start(() -> exit.accept(code));
	}

	/// The state of Kafka Streams; empty before it is started.
	Optional<KafkaStreams.State> state() {
		return Optional.ofNullable(streams.get()).map(KafkaStreams::state);
	}

	private double runs() {
		return state().filter(KafkaStreams.State::isRunningOrRebalancing).isPresent() ? 1 : 0;
	}

	@Override
	public void stop() {
		running = false;
		KafkaStreamsMetrics observed = clients.getAndSet(null);
		if (observed != null) {
			observed.close();
		}
		KafkaStreams current = streams.get();
		if (current != null && !current.close(CloseOptions.timeout(CLOSE_TIMEOUT))) {
			LOG.warn("Kafka Streams did not close in time");
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

}
