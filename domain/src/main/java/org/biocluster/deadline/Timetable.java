package org.biocluster.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What a policy says about time. Whether it makes sense is for the check of the policy to say.
/// @param calendar the days that are worked; null for the calendar that the product comes with
/// @param rounds in which proposals are collected; none where they are always welcome
public record Timetable(Terms terms, Reminders reminders, @Nullable WorkingCalendar calendar, List<Round> rounds) {

	/// What counts where a policy says nothing about time.
	public static final Timetable USUAL = new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of());

	public Timetable {
		rounds = List.copyOf(rounds);
	}

	/// A round by its code.
	public Optional<Round> round(String code) {
		return rounds.stream().filter((round) -> round.code().equals(code)).findFirst();
	}

	/// The round that a submission belongs to: the one that opened last when its first
	/// attempt reached us. Empty before the first one.
	public Optional<Round> roundAt(Instant reached) {
		return rounds.stream()
			.filter((round) -> !round.opens().isAfter(reached))
			.max(Comparator.comparing(Round::opens));
	}

}
