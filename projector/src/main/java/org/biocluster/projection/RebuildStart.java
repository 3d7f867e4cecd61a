package org.biocluster.projection;

import org.biocluster.projection.jdbc.RebuildEntry;

/// What became of asking for a rebuild.
public sealed interface RebuildStart {

	record Started(RebuildEntry entry) implements RebuildStart {
	}

	/// Another one of the same view is running, maybe in another process.
	record AlreadyRunning() implements RebuildStart {
	}

}
