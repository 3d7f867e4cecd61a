package org.biocluster.telemetry.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Something that a service needs and that may be away. Asked only when somebody wants to know, and not more often than
/// every two seconds however many do: the address of the health is open to the public. Thread-safe.
public final class Dependency implements HealthIndicator, AutoCloseable {

	private static final Duration FRESH = Duration.ofSeconds(2);

	private final Check check;

	private final InstantSource clock;

	private @Nullable Answer last;

	public Dependency(Check check, InstantSource clock) {
		this.check = check;
		this.clock = clock;
	}

	/// Asks the dependency whether it is there.
	public interface Check extends AutoCloseable {

		/// @return false when it does not answer within a short time; never throws
		boolean isThere();

		@Override
		void close();

	}

	@Override
	public Health health() {
		Answer answer = answer();
		return answer.there() ? Health.up().build() : Health.down().withDetail("awaySince", answer.since()).build();
	}

	/// Shows it as a metric.
	/// @param name what the metric's tag calls it
	public void bindTo(MeterRegistry meters, String name) {
		Gauge.builder("biocluster.dependency.up", this, (dependency) -> dependency.answer().there() ? 1 : 0)
			.description("1 while the dependency answers")
			.tag("dependency", name)
			.register(meters);
	}

	@Override
	public void close() {
		this.check.close();
	}

	private synchronized Answer answer() {
		Answer before = this.last;
		Instant now = this.clock.instant();
		if (before != null && now.isBefore(before.at().plus(FRESH))) {
			return before;
		}
		boolean there = this.check.isThere();
		Instant since = (before != null && before.there() == there) ? before.since() : now;
		Answer answer = new Answer(there, since, this.clock.instant());
		this.last = answer;
		return answer;
	}

	/// @param since when it first answered, or did not answer, without a change until now
	private record Answer(boolean there, Instant since, Instant at) {
	}

}
