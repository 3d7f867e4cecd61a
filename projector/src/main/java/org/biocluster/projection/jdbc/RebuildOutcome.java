package org.biocluster.projection.jdbc;

/// How a rebuild ended, or that it hasn't.
public enum RebuildOutcome {

	RUNNING,

	/// The rebuilt view took the place of the live one.
	SWAPPED,

	/// The rebuilt view is not what the live one is, and replacing it wasn't asked for;
	/// the live one stays.
	DIFFERENT,

	CANCELLED,

	FAILED,

	/// The process ended before the rebuild did; the live view stays.
	INTERRUPTED

}
