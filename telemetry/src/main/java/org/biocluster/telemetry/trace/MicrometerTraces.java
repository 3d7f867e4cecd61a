package org.biocluster.telemetry.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.Tracer.SpanInScope;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Traces of this process's tracer. A trace that its first service did not choose to record is carried on, but costs no
/// more than that.
public final class MicrometerTraces implements Traces {

	private final Tracer tracer;

	private final Propagator propagator;

	public MicrometerTraces(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	@Override
	public boolean areOn() {
		return true;
	}

	@Override
	public void inject(Headers headers) {
		Span current = this.tracer.currentSpan();
		if (current != null) {
			this.propagator.inject(current.context(), headers, MicrometerTraces::set);
		}
	}

	@Override
	public Work begin(String name, @Nullable TraceParent parent) {
		if (parent == null) {
			return NoTraces.NOTHING;
		}
		Span span = child(name, parent).start();
		SpanInScope scope = this.tracer.withSpan(span);
		return () -> {
			scope.close();
			span.end();
		};
	}

	@Override
	public void add(String name, Collection<TraceParent> parents, Instant start, Instant end) {
		parents.forEach((parent) -> child(name, parent).startTimestamp(start.toEpochMilli(), TimeUnit.MILLISECONDS)
			.start()
			.end(end.toEpochMilli(), TimeUnit.MILLISECONDS));
	}

	private Span.Builder child(String name, TraceParent parent) {
		return this.propagator.extract(parent, MicrometerTraces::get).name(name).kind(Span.Kind.CONSUMER);
	}

	private static @Nullable String get(TraceParent parent, String name) {
		return name.equals(TraceParent.HEADER) ? parent.value() : null;
	}

	private static void set(@Nullable Headers headers, String name, String value) {
		if (headers != null && name.equals(TraceParent.HEADER)) {
			headers.remove(name).add(name, value.getBytes(StandardCharsets.US_ASCII));
		}
	}

}
