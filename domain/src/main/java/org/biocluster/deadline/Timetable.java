package org.biocluster.deadline;

import org.jspecify.annotations.Nullable;

/// What a policy says about time. Whether it makes sense is for the check of the policy to say.
/// @param calendar the days that are worked; null for the calendar that the product comes with
public record Timetable(Terms terms, Reminders reminders, @Nullable WorkingCalendar calendar) {

	/// What counts where a policy says nothing about time.
	public static final Timetable USUAL = new Timetable(Terms.USUAL, Reminders.USUAL, null);

}
