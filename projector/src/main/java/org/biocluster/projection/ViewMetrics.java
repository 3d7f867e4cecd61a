package org.biocluster.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.biocluster.projection.jdbc.RebuildEntry;
import org.biocluster.topic.Topic;
import org.jspecify.annotations.Nullable;

/// How well a view follows its topics, and what its rebuilds take.
public final class ViewMetrics implements MeterBinder {

	private final View view;

	private final Projector projector;

	private final @Nullable Rebuild rebuild;

	private final InstantSource clock;

	private final String name;

	/// @param rebuild null where people can't start one
	public ViewMetrics(View view, Projector projector, @Nullable Rebuild rebuild) {
		this.view = view;
		this.projector = projector;
		this.rebuild = rebuild;
		this.clock = view.clock();
		this.name = view.schema().live();
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		this.view.projection().topics().forEach((topic) -> bindLag(meters, topic));
		gauge(meters, "biocluster.view.ready", "1 while the view may be shown",
				(metrics) -> metrics.projector.readiness() == Readiness.READY ? 1 : 0);
		gauge(meters, "biocluster.view.blocked", "Partitions that stand still",
				(metrics) -> metrics.projector.blockedBy().size());
		TimeGauge.builder("biocluster.view.age", this, TimeUnit.MILLISECONDS, ViewMetrics::age)
			.description("How long ago the view last stood at the ends of its topics")
			.tag("view", this.name)
			.register(meters);
		FunctionCounter.builder("biocluster.view.quarantined", this, (metrics) -> metrics.status().quarantined())
			.description("Records put into quarantine")
			.tag("view", this.name)
			.register(meters);
		bindRebuild(meters);
	}

	private void bindLag(MeterRegistry meters, Topic<?, ?> topic) {
		Gauge.builder("biocluster.view.lag", this, (metrics) -> metrics.lag(topic))
			.description("Offsets between the view and the end of a topic")
			.tag("view", this.name)
			.tag("topic", topic.name())
			.register(meters);
	}

	private void bindRebuild(MeterRegistry meters) {
		this.view.onRebuilt((end) -> record(meters, end));
		Rebuild watched = this.rebuild;
		if (watched != null) {
			gauge(meters, "biocluster.view.rebuild.running", "1 while the view is made anew",
					(metrics) -> watched.progress().isPresent() ? 1 : 0);
			gauge(meters, "biocluster.view.rebuild.progress",
					"Share of the records that a rebuild has read; 0 without one",
					(metrics) -> watched.progress().map(RebuildProgress::share).orElse(0.0));
		}
	}

	private void gauge(MeterRegistry meters, String meter, String description, ToDoubleFunction<ViewMetrics> value) {
		Gauge.builder(meter, this, value).description(description).tag("view", this.name).register(meters);
	}

	private void record(MeterRegistry meters, RebuildEntry end) {
		Duration duration = Duration.between(end.startedAt(),
				Objects.requireNonNullElse(end.finishedAt(), this.clock.instant()));
		Timer.builder("biocluster.view.rebuild.duration")
			.description("How long rebuilds took")
			.tag("view", this.name)
			.tag("outcome", end.outcome().name().toLowerCase(Locale.ROOT))
			.register(meters)
			.record(duration);
	}

	private double lag(Topic<?, ?> topic) {
		return status().partitions()
			.stream()
			.filter((partition) -> partition.topic().equals(topic.name()))
			.mapToLong((partition) -> partition.lag().orElse(0))
			.sum();
	}

	private double age() {
		return (status().atEndsAt() instanceof Instant at) ? Duration.between(at, this.clock.instant()).toMillis()
				: Double.NaN;
	}

	private ProjectorStatus status() {
		return this.projector.status();
	}

}
