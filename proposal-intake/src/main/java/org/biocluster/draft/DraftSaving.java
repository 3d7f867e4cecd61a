package org.biocluster.draft;

/// What became of saving a draft.
public sealed interface DraftSaving {

	/// It is kept, perhaps under another token than before.
	record Kept(Draft draft) implements DraftSaving {
	}

	/// It is not kept; the page still has everything.
	record Away() implements DraftSaving {
	}

}
