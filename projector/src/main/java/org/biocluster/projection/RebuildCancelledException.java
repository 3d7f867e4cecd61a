package org.biocluster.projection;

/// Someone asked a rebuild to end, or the process is ending.
final class RebuildCancelledException extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
