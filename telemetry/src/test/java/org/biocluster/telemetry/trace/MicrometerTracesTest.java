package org.biocluster.telemetry.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MicrometerTracesTest {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static final TraceParent SAMPLED = new TraceParent("00-" + TRACE + "-b7ad6b7169203331-01");

	private final List<SpanData> finished = new ArrayList<>();

	private final Traces traces = traces();

	@Test
	void goesOnWithATraceAndHandsItOn() {
		RecordHeaders written = new RecordHeaders();
		try (Traces.Work _ = this.traces.begin("work", SAMPLED)) {
			this.traces.inject(written);
		}
		assertThat(this.finished).singleElement().satisfies((span) -> {
			assertThat(span.getTraceId()).isEqualTo(TRACE);
			assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
			assertThat(new String(written.lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
				.isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
		});
		assertThat(written.toArray()).extracting(Header::key).containsExactly("traceparent");
	}

	@Test
	void handsOnWhatNobodyRecordsWithoutRecordingIt() {
		RecordHeaders written = new RecordHeaders();
		try (Traces.Work _ = this.traces.begin("work", new TraceParent("00-" + TRACE + "-b7ad6b7169203331-00"))) {
			this.traces.inject(written);
		}
		assertThat(this.finished).isEmpty();
		assertThat(TraceParent.of(written)).isNotNull();
	}

	@Test
	void beginsNoTraceOfItsOwn() {
		RecordHeaders written = new RecordHeaders();
		try (Traces.Work _ = this.traces.begin("work", null)) {
			this.traces.inject(written);
		}
		assertThat(this.finished).isEmpty();
		assertThat(written.toArray()).isEmpty();
	}

	@Test
	void addsWorkThatIsDone() {
		Instant start = Instant.parse("2026-11-23T10:00:00Z");
		this.traces.add("write", List.of(SAMPLED), start, start.plusMillis(7));
		assertThat(this.finished).singleElement().satisfies((span) -> {
			assertThat(span.getTraceId()).isEqualTo(TRACE);
			assertThat(span.getEndEpochNanos() - span.getStartEpochNanos()).isEqualTo(7_000_000);
		});
	}

	@Test
	void recallsTheTraceOfALaterPieceOfWork() {
		RecentTraces recent = new RecentTraces(this.traces);
		recent.remember("a", SAMPLED);
		recent.remember("b", null);
		recent.begin("a", "a").close();
		recent.begin("b", "b").close();
		assertThat(this.finished).extracting(SpanData::getName).containsExactly("a");
	}

	private Traces traces() {
		SdkTracerProvider provider = SdkTracerProvider.builder()
			.addSpanProcessor(SimpleSpanProcessor.create(new Exporter()))
			.build();
		Tracer tracer = provider.get("test");
		return new MicrometerTraces(new OtelTracer(tracer, new OtelCurrentTraceContext(), (_) -> {
		}), new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer));
	}

	private final class Exporter implements SpanExporter {

		@Override
		public CompletableResultCode export(Collection<SpanData> spans) {
			MicrometerTracesTest.this.finished.addAll(spans);
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode flush() {
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode shutdown() {
			return CompletableResultCode.ofSuccess();
		}

	}

}
