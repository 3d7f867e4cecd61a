package org.biocluster.draft;

/// What became of looking for a draft.
public sealed interface DraftReading {

	/// It is there.
	record Found(Draft draft) implements DraftReading {
	}

	/// There is none, or none any more.
	record None() implements DraftReading {
	}

	/// Nobody can say at the moment.
	record Away() implements DraftReading {
	}

}
