package org.biocluster.deadline.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.biocluster.deadline.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarJsonTest {

	private static final WorkingCalendar CALENDAR = CalendarJson.shipped();

	@ParameterizedTest
	@CsvSource({ "2025, 247", "2026, 247", "2027, 249" })
	void yearsHaveTheirNumberOfWorkingDays(int year, int workingDays) {
		assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(CALENDAR::isWorking))
			.hasSize(workingDays);
	}

	@ParameterizedTest
	@CsvSource({ "2025-05-02, false", "2025-05-08, false", "2025-06-13, false", "2025-11-01, true", "2025-11-03, false",
			"2025-12-31, false", "2026-01-09, false", "2026-03-09, false", "2026-05-11, false", "2026-12-31, false",
			"2026-12-30, true", "2027-05-03, false", "2027-05-10, false", "2027-06-14, false" })
	void transferredDaysAreWhereTheDecreesPutThem(LocalDate day, boolean working) {
		assertThat(CALENDAR.isWorking(day)).isEqualTo(working);
	}

	@Test
	void versionSaysWhichYearsItCovers() {
		assertThat(CALENDAR.version()).isEqualTo("ru-2025-2027.1");
		assertThat(CALENDAR.first()).isEqualTo("2025-01-01");
		assertThat(CALENDAR.last()).isEqualTo("2027-12-31");
	}

	@Test
	void countingStepsOverTheNewYearHolidays() {
		assertThat(CALENDAR.plus(LocalDate.of(2025, 12, 29), 2)).isEqualTo("2026-01-12");
		assertThat(CALENDAR.minus(LocalDate.of(2026, 1, 12), 1)).isEqualTo("2025-12-30");
	}

}
