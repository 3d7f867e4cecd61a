package org.biocluster.draft;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Keeps drafts for a while. Taking proposals never depends on it: where it cannot answer it says so at once.
public interface Drafts {

	/// How long a draft is kept after it was last saved.
	Duration KEPT = Duration.ofDays(30);

	DraftReading find(String token);

	/// Saves over the revision that was seen. Where another window saved in between, or
	/// the draft is gone, the values are
	/// kept as a draft of their own: nothing typed is overwritten.
	/// @param token empty for a new draft
	DraftSaving save(String token, long revision, Map<String, List<String>> values);

	/// Forgets a draft that was sent or given up. Does nothing where it cannot; the draft
	/// then goes with its time.
	void forget(String token);

}
