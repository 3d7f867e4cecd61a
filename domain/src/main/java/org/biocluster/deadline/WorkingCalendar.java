package org.biocluster.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Which days are worked. Saturdays and Sundays are days off unless a day off was transferred away from them; other days
/// are worked unless they are holidays or a day off was transferred to them.
///
/// @param version names the edition, so that a recorded date says how it was computed
/// @param first the first day the edition covers
/// @param last the last day it covers; after it only weekends are known to be days off
/// @param daysOff holidays and transferred days off that fall on Monday to Friday
/// @param workingWeekends Saturdays and Sundays that are worked
public record WorkingCalendar(String version, LocalDate first, LocalDate last, Set<LocalDate> daysOff,
		Set<LocalDate> workingWeekends) {

	/// Knows no holidays; for an installation that has no calendar.
	public static final WorkingCalendar WEEKENDS_ONLY = new WorkingCalendar("weekends-only", LocalDate.EPOCH,
			LocalDate.EPOCH, Set.of(), Set.of());

	public WorkingCalendar {
		daysOff = Collections.unmodifiableSet(new TreeSet<>(daysOff));
		workingWeekends = Collections.unmodifiableSet(new TreeSet<>(workingWeekends));
	}

	/// Whether people work on this day.
	public boolean isWorking(LocalDate day) {
		return isWeekend(day) ? workingWeekends.contains(day) : !daysOff.contains(day);
	}

	/// Saturday or Sunday.
	public static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	/// The last of so many working days that follow this day; the day itself does not
	/// count.
	public LocalDate plus(LocalDate day, int workingDays) {
		return walk(day, workingDays, 1);
	}

	/// The first of so many working days that precede this day; the day itself does not
	/// count.
	public LocalDate minus(LocalDate day, int workingDays) {
		return walk(day, workingDays, -1);
	}

	/// So many working days later, or earlier when negative; the day itself for 0.
	LocalDate shift(LocalDate day, int workingDays) {
		return workingDays < 0 ? minus(day, -workingDays) : plus(day, workingDays);
	}

	private LocalDate walk(LocalDate from, int workingDays, int step) {
		LocalDate day = from;
		int left = workingDays;
		while (left > 0) {
			day = day.plusDays(step);
			if (isWorking(day)) {
				left--;
			}
		}
		return day;
	}

}
