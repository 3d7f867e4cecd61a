package org.biocluster.meeting;

import java.util.Optional;

import org.biocluster.session.SessionDocument;

/// Changes sessions. Thread-safe.
public interface MeetingChanges {

	/// Writes a document, if nobody wrote another one meanwhile, and waits a moment
	/// for the view to show it.
	/// @param changed with the version after the one that was seen; 1 for a new one
	/// @return the document that somebody else wrote meanwhile; empty when all went well
	Optional<SessionDocument> write(SessionDocument changed);

	/// An identity that no session has yet.
	/// @param wanted as people could read it, in Latin letters and digits
	String freeId(String wanted);

}
