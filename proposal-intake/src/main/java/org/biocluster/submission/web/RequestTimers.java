package org.biocluster.submission.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import org.springframework.http.HttpStatus;

/// Measures posted requests that Spring MVC does not see, in the timers in which it measures all others. Thread-safe.
public final class RequestTimers {

	private static final String NAME = "http.server.requests";

	private static final String NONE = "none";

	private final MeterRegistry meters;

	private final String path;

	private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

	/// @param path of the requests
	public RequestTimers(MeterRegistry meters, String path) {
		this.meters = meters;
		this.path = path;
	}

	/// @param start of the request, by [System#nanoTime()]
	void answered(int status, long start) {
		record(new Kind(this.path, status, NONE), start);
	}

	/// Of a request that nobody was asked to answer.
	void refused(int status, long start) {
		record(new Kind("UNKNOWN", status, NONE), start);
	}

	/// Of a request that was answered with an exception.
	void failed(RuntimeException exception, long start) {
		record(new Kind(this.path, HttpStatus.INTERNAL_SERVER_ERROR.value(), exception.getClass().getSimpleName()),
				start);
	}

	private void record(Kind kind, long start) {
		this.timers.computeIfAbsent(kind, this::timer).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
	}

	private Timer timer(Kind kind) {
		return this.meters.timer(NAME,
				Tags.of("method", "POST", "uri", kind.uri(), "status", Integer.toString(kind.status()), "outcome",
						Outcome.forStatus(kind.status()).name(), "exception", kind.exception(), "error",
						kind.exception()));
	}

	/// What is measured together.
	private record Kind(String uri, int status, String exception) {
	}

}
