package org.biocluster.status.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Everything that a page about one proposal shows, in words.
///
/// @param waiting the outcome is not there yet; the page should be asked for again
/// @param number in the spelling of the language; null until registered
/// @param received the date and time of the arrival in Moscow; null while waiting
/// @param inTime whether it was in time for its round, in words; null when it belongs to none
/// @param primary the group that decides; null until there is one
/// @param reasons why each rule applied
/// @param files how many are attached at the moment
/// @param decision null until one was given out
/// @param asked null unless a group waits for the author
public record StatusPage(boolean waiting, String status, @Nullable String number, @Nullable Received received,
		@Nullable String inTime, @Nullable String primary, List<String> consulted, List<String> informed,
		@Nullable String why, List<String> reasons, List<Line> history, int files, @Nullable Decision decision,
		@Nullable Asked asked) {

	/// When something happened, in Moscow.
	public record Received(String date, String time) {
	}

	/// What was decided.
	/// @param reasons as the group gave them out
	public record Decision(String words, List<String> reasons) {
	}

	/// A group waits for an answer; what it asks is for the author alone.
	public record Asked(String group, String due) {
	}

	/// A line of the history.
	public record Line(String date, String time, String text) {
	}

}
