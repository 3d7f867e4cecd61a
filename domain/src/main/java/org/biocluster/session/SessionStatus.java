package org.biocluster.session;

/// How far a session is.
public enum SessionStatus {

	/// The agenda is still being put together.
	PLANNED,
	/// The agenda is approved and sent round.
	AGENDA_APPROVED,
	/// It took place.
	HELD,
	/// It will not take place.
	CANCELLED,
	/// A status that this version does not know.
	OTHER

}
