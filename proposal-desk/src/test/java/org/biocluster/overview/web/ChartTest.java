package org.biocluster.overview.web;

import java.time.LocalDate;
import java.util.List;

import org.biocluster.overview.Overview.GroupNumbers;
import org.biocluster.overview.Overview.WeekNumbers;
import org.biocluster.overview.web.Chart.Column;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ChartTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	@Test
	void drawsAllGroupsOnOneScaleAndShowsWhateverThereIs() {
		Chart chart = Chart.of(List.of(
				new GroupNumbers("food",
						List.of(new WeekNumbers(null, 5, 5, 5), new WeekNumbers(MONDAY, 1000, 500, 1))),
				new GroupNumbers("forest", List.of(new WeekNumbers(null, 0, 0, 0), new WeekNumbers(MONDAY, 1, 0, 0)))));
		assertThat(chart.rows()).flatExtracting(Chart.Row::columns)
			.extracting(Column::came, Column::waiting, Column::overdue)
			.containsExactly(tuple(3, 3, 3), tuple(44, 22, 3), tuple(0, 0, 0), tuple(3, 0, 0));
	}

	@Test
	void hasNothingToDrawWhereNothingCame() {
		assertThat(Chart.of(List.of()).rows()).isEmpty();
		assertThat(Chart.of(List.of(new GroupNumbers("food", List.of(new WeekNumbers(MONDAY, 0, 0, 0))))).rows())
			.flatExtracting(Chart.Row::columns)
			.extracting(Column::came)
			.containsExactly(0);
	}

}
