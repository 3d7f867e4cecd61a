package org.biocluster.status.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Everything that a page about one proposal shows, in words.
///
/// @param waiting the outcome is not there yet; the page should be asked for again
/// @param number in the spelling of the language; null until registered
/// @param received the date and time of the arrival in Moscow; null while waiting
/// @param primary the group that decides; null until there is one
/// @param reasons why each rule applied
record StatusPage(boolean waiting, String status, @Nullable String number, @Nullable Received received,
		@Nullable String primary, List<String> consulted, List<String> informed, @Nullable String why,
		List<String> reasons, List<Line> history) {

	/// When something happened, in Moscow.
	record Received(String date, String time) {
	}

	/// A line of the history.
	record Line(String date, String time, String text) {
	}

}
