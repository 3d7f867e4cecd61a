package org.biocluster.submission.web;

import org.jspecify.annotations.Nullable;

/// What a page says about the draft of its form.
///
/// @param token empty while nothing is kept
/// @param savedAt the time in Moscow; null while nothing is kept
/// @param link on which the draft can be continued elsewhere; null while nothing is kept
/// @param away drafts cannot be kept at the moment
public record DraftNote(String token, long revision, @Nullable String savedAt, @Nullable String link, boolean away) {

	static final DraftNote AWAY = new DraftNote("", 0, null, null, true);

	/// Shows no token.
	@Override
	public String toString() {
		return "DraftNote[…]";
	}

}
