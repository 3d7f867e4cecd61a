package org.biocluster.latelink;

import java.time.Instant;

/// What came of taking one use of a late link.
public sealed interface LateUse {

	/// The proposal has one.
	/// @param at when it was taken; an earlier time where this is a repetition
	record Taken(Instant at) implements LateUse {
	}

	/// Others have all that there are.
	record UsedUp() implements LateUse {
	}

	/// Nobody can tell at the moment.
	record Away() implements LateUse {
	}

}
