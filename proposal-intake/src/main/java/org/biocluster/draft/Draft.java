package org.biocluster.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A form as far as it was filled in.
/// @param token unguessable; whoever has it reads and changes the draft
/// @param revision grows with every saving, so that two windows do not overwrite each other
/// @param values by field, as they were typed
public record Draft(String token, long revision, Instant savedAt, Map<String, List<String>> values) {

	public Draft {
		values = Map.copyOf(values);
	}

	/// Shows nothing of it.
	@Override
	public String toString() {
		return "Draft[…]";
	}

}
