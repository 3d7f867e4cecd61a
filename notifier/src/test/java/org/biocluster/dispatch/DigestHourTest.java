package org.biocluster.dispatch;

import java.time.Instant;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DigestHourTest {

	private static final DigestHour MORNING = new DigestHour(LocalTime.of(9, 10));

	@Test
	void isTheNextTimeOfThatHourInMoscow() {
		assertThat(MORNING.after(Instant.parse("2026-11-24T06:00:00Z"))).isEqualTo("2026-11-24T06:10:00Z");
		assertThat(MORNING.after(Instant.parse("2026-11-24T06:10:00Z"))).isEqualTo("2026-11-25T06:10:00Z");
		assertThat(MORNING.after(Instant.parse("2026-11-24T20:59:59Z"))).isEqualTo("2026-11-25T06:10:00Z");
	}

	@Test
	void isNeverWhereThereIsNone() {
		assertThat(new DigestHour(null).after(Instant.parse("2026-11-24T06:00:00Z"))).isNull();
	}

}
