package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.biocluster.deadline.json.CalendarJson;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWatchTest {

	private static final String WARNING = "The working-day calendar ends soon";

	@ParameterizedTest
	@CsvSource({ "2026-11-26T09:00:00Z, 400, false", "2027-11-01T09:00:00Z, 60, false",
			"2027-11-02T09:00:00Z, 59, true", "2027-11-01T21:00:00Z, 59, true", "2028-01-10T09:00:00Z, -10, true" })
	void daysAreCountedToTheEndOfTheCalendarAndTheLastSixtyAreWarnedOf(Instant now, long left, boolean warned) {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		CalendarWatch watch = watch(Optional.of(policy()), now);
		watch.bindTo(registry);

		assertThat(watch.daysLeft()).contains(left);
		assertThat(registry.get("biocluster.router.calendar.days.left").gauge().value()).isEqualTo(left);
		try (LogLines lines = LogLines.of("%msg%n")) {
			watch.look();
			assertThat(lines.written().stream().anyMatch((line) -> line.startsWith(WARNING))).isEqualTo(warned);
		}
	}

	@Test
	void withoutAPolicyNothingIsKnown() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		CalendarWatch watch = watch(Optional.empty(), Instant.EPOCH);
		watch.bindTo(registry);

		assertThat(watch.daysLeft()).isEmpty();
		assertThat(registry.get("biocluster.router.calendar.days.left").gauge().value()).isNaN();
	}

	private static CalendarWatch watch(Optional<CompiledPolicy> policy, Instant now) {
		return new CalendarWatch(new RegulationsInForce(() -> policy, CalendarJson.shipped(), TaxonomyJson.shipped()),
				InstantSource.fixed(now));
	}

	private static CompiledPolicy policy() {
		return switch (new CelPolicyCompiler().compile(PolicyJson.shippedDefault())) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new AssertionError(invalid.problems());
		};
	}

}
