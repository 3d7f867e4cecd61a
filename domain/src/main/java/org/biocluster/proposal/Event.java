package org.biocluster.proposal;

/// A fact about a proposal: codes, ids, times and hashes, no free text and no personal data. Only the router makes them.
///
/// The simple name of each record is its type on the wire; a released one keeps its name and its components for ever.
public sealed interface Event permits SubmissionEvent, RoutingEvent, ReviewEvent, DecisionEvent, PrivacyEvent {

	/// The type as it stands on the wire.
	default String type() {
		return getClass().getSimpleName();
	}

}
