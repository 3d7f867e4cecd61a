package org.biocluster.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.biocluster.account.StaffMember;
import org.biocluster.session.SessionDocument;

/// The sessions that are known. Thread-safe.
public interface Meetings {

	/// Those of the reader's groups, the latest first.
	List<SessionDocument> all(StaffMember reader);

	/// Those of a group that are still to come or to be concluded, the next first.
	List<SessionDocument> planned(String group);

	/// What sessions are called by, for whoever reads a proposal that stands on their
	/// agenda; without those that nobody wrote a document for.
	Map<String, MeetingName> names(Collection<String> ids);

	/// The session, if it is there and of a group of the reader.
	Optional<SessionDocument> find(String id, StaffMember reader);

}
