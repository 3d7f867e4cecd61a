package org.biocluster.overview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.biocluster.overview.Overview.GroupNumbers;
import org.biocluster.overview.Overview.WeekNumbers;
import org.jspecify.annotations.Nullable;

/// The numbers as columns, one row of them for each group, all on the same scale.
public record Chart(List<Row> rows) {

	/// Of the highest column, in pixels.
	private static final int HEIGHT = 44;

	/// Of the lowest one that can be seen.
	private static final int LOWEST = 3;

	/// From one column to the next, as a share of the width.
	private static final int STEP = 11;

	public Chart {
		rows = List.copyOf(rows);
	}

	static Chart of(List<GroupNumbers> numbers) {
		long most = numbers.stream()
			.flatMap((each) -> each.weeks().stream())
			.mapToLong(WeekNumbers::came)
			.max()
			.orElse(0);
		return new Chart(numbers.stream()
			.map((each) -> new Row(each.group(),
					IntStream.range(0, each.weeks().size())
						.mapToObj((position) -> column(each.weeks().get(position), position, most))
						.toList()))
			.toList());
	}

	private static Column column(WeekNumbers week, int position, long most) {
		return new Column(position * STEP, height(week.came(), most), height(week.waiting(), most),
				height(week.overdue(), most), week.waiting(), week.monday());
	}

	/// Whatever there is can be seen.
	private static int height(long number, long most) {
		return number == 0 ? 0 : Math.max(LOWEST, Math.toIntExact(number * HEIGHT / most));
	}

	/// What a group has.
	public record Row(String group, List<Column> columns) {

		public Row {
			columns = List.copyOf(columns);
		}

	}

	/// One within the other: what came, what of it waits, what of that is overdue.
	/// @param left where it begins, as a share of the width
	/// @param came its height in pixels
	/// @param waiting the height of the part that waits
	/// @param overdue the height of the part of it that is overdue
	/// @param number how many wait
	/// @param monday null for everything earlier
	public record Column(int left, int came, int waiting, int overdue, long number, @Nullable LocalDate monday) {

		/// Its middle, as a share of the width.
		public double middle() {
			return left + (STEP - 2) / 2.0;
		}

		/// How wide it is, as a share of the width.
		public int width() {
			return STEP - 2;
		}

	}

}
