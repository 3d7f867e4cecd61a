package org.biocluster.router;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;

import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/// One life of Kafka Streams in this process, from its start to its first failure. Thread-safe.
final class StreamsRun {

	private final KafkaStreams streams;

	private final KafkaStreamsMetrics clients;

	private final Consumer<Throwable> onEnd;

	private final AtomicBoolean ended = new AtomicBoolean();

	/// @param onEnd told of the first failure, on a thread of its own: a stream thread
	/// must return before it can be closed
	StreamsRun(KafkaStreams streams, Consumer<Throwable> onEnd) {
		this.streams = streams;
		this.clients = new KafkaStreamsMetrics(streams);
		this.onEnd = onEnd;
	}

	/// Kafka Streams opens the files of the state before it has a thread of its own to
	/// fail in.
	void start(MeterRegistry meters) {
		clients.bindTo(meters);
		streams.setUncaughtExceptionHandler(this::ended);
		try {
			streams.start();
		}
		catch (RuntimeException e) {
			ended(e);
		}
	}

	private StreamThreadExceptionResponse ended(Throwable failure) {
		if (ended.compareAndSet(false, true)) {
			Thread.ofPlatform().name("router-end").start(() -> onEnd.accept(failure));
		}
		return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
	}

	/// A start that failed leaves Kafka Streams in the state of one that goes on.
	boolean isRunning() {
		return !ended.get() && state().isRunningOrRebalancing();
	}

	KafkaStreams.State state() {
		return streams.state();
	}

	/// @return whether it ended in time
	boolean close(Duration timeout) {
		clients.close();
		return streams.close(CloseOptions.timeout(timeout));
	}

	/// Deletes the state of this instance; to be closed before.
	void deleteState() {
		streams.cleanUp();
	}

}
