package org.biocluster.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.biocluster.telemetry.trace.MicrometerTraces;
import org.biocluster.telemetry.trace.TraceParent;
import org.biocluster.telemetry.trace.Traces;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What the router pays per command for tracing: two events written, without the sending of spans.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TracingBenchmark {

	private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-";

	private final Traces on = traces();

	private final Headers none = new RecordHeaders();

	private final Headers unrecorded = headers(TRACE + "00");

	private final Headers recorded = headers(TRACE + "01");

	/// Tracing switched off.
	@Benchmark
	public Headers off() {
		return handle(Traces.OFF, this.none);
	}

	/// Tracing switched on, a command without a trace.
	@Benchmark
	public Headers untraced() {
		return handle(this.on, this.none);
	}

	/// A trace that nobody records.
	@Benchmark
	public Headers unrecorded() {
		return handle(this.on, this.unrecorded);
	}

	/// A trace that is recorded.
	@Benchmark
	public Headers recorded() {
		return handle(this.on, this.recorded);
	}

	/// Runs this benchmark; takes JMH's own options.
	public static void main(String... arguments) throws RunnerException, CommandLineOptionException {
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(arguments))
			.include(TracingBenchmark.class.getName())
			.addProfiler(GCProfiler.class)
			.build()).run();
	}

	private static Headers handle(Traces traces, Headers received) {
		Headers first = new RecordHeaders();
		Headers second = new RecordHeaders();
		try (Traces.Work _ = traces.begin("route command", TraceParent.of(received))) {
			traces.inject(first);
			traces.inject(second);
		}
		return second;
	}

	private static Headers headers(String value) {
		return new RecordHeaders().add(TraceParent.HEADER, value.getBytes(StandardCharsets.US_ASCII));
	}

	private static Traces traces() {
		Tracer tracer = SdkTracerProvider.builder().build().get("benchmark");
		return new MicrometerTraces(new OtelTracer(tracer, new OtelCurrentTraceContext(), (_) -> {
		}), new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer));
	}

}
