package org.biocluster.meeting;

import java.util.List;
import java.util.Optional;

import org.biocluster.account.StaffMember;
import org.biocluster.session.SessionDocument;

/// The sessions that are known. Thread-safe.
public interface Meetings {

	/// Those of the reader's groups, the latest first.
	List<SessionDocument> all(StaffMember reader);

	/// Those of a group that are still to come or to be concluded, the next first.
	List<SessionDocument> planned(String group);

	/// The session, if it is there and of a group of the reader.
	Optional<SessionDocument> find(String id, StaffMember reader);

}
