package org.biocluster.authoring.web;

import java.util.List;

import org.biocluster.submission.web.FormPage;
import org.biocluster.submission.web.FormSummary.Part;
import org.jspecify.annotations.Nullable;

/// What the page of an author shows beyond the status, in words.
///
/// @param key under which the next wish is sent
/// @param content empty while it is on its way
/// @param changes between the last two versions; empty where there is one
/// @param person the own data as a form; null where there are none
/// @param publication the form in which publication can be agreed to; null where it was, and where there is nobody
/// @param restorableUntil date and time in Moscow until when a withdrawal may be undone; null when there is none
record ManagePage(String token, String key, long version, @Nullable Question question, List<Part> content,
		List<Change> changes, @Nullable FormPage person, List<Consent> consents, @Nullable FormPage publication,
		boolean mayAmend, boolean mayWithdraw, @Nullable Moment restorableUntil) {

	/// What a group wants to know.
	record Question(String group, String due, List<String> texts) {

		/// Shows nothing of it.
		@Override
		public String toString() {
			return "Question[…]";
		}

	}

	/// A consent that was given.
	record Consent(String document, String words, boolean holds) {
	}

	/// A date and a time.
	record Moment(String date, String time) {
	}

}
