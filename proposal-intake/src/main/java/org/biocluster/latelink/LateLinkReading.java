package org.biocluster.latelink;

import org.biocluster.deadline.Round;
import org.biocluster.link.LateLink;

/// What a late link would open at the moment.
public sealed interface LateLinkReading {

	/// A proposal can be sent to this round with it.
	record Open(LateLink link, Round round) implements LateLinkReading {
	}

	/// Nothing.
	record Closed(LateLinkProblem problem) implements LateLinkReading {
	}

}
