package org.biocluster.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

	private static final Instant DUE = Instant.parse("2026-12-26T20:59:59Z");

	@ParameterizedTest
	@CsvSource({ "2026-11-26T10:00:00Z, 2026-11-26T10:00:09Z, 2026-12-26T20:59:59Z",
			"2026-11-26T20:59:00Z, 2026-11-26T21:01:00Z, 2026-12-27T20:59:59Z",
			"2026-11-26T10:00:00Z, 2026-12-03T20:59:59Z, 2027-01-02T20:59:59Z" })
	void termWhoseClockStoodStillEndsWithADayAgain(Instant stopped, Instant now, Instant due) {
		assertThat(Deadlines.resumed(DUE, stopped, now)).isEqualTo(due);
	}

}
