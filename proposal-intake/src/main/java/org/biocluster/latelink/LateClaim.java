package org.biocluster.latelink;

import java.time.Instant;

import org.biocluster.proposal.LateEntry;

/// What the late link of a submission gives it.
public sealed interface LateClaim {

	/// There is none, or the round is still open to everybody.
	record NotNeeded() implements LateClaim {
	}

	/// One of its uses, now and for every repetition.
	/// @param reached when the attempt that took it reached us
	record Granted(LateEntry entry, Instant reached) implements LateClaim {
	}

	/// Nothing; the submission can be sent without it.
	record Refused(LateLinkProblem problem) implements LateClaim {
	}

	/// Nobody can count its uses at the moment.
	record Away() implements LateClaim {
	}

}
