package org.biocluster.proposal;

/// A wish about one proposal; it becomes facts only when the decider agrees.
public sealed interface Command permits SubmitterCommand, StaffCommand, TimePassing {

	/// The type as it stands on the wire.
	default String type() {
		return getClass().getSimpleName();
	}

}
