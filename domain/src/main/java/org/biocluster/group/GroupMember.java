package org.biocluster.group;

import org.biocluster.language.Language;
import org.biocluster.proposal.Role;

/// A member of a working group.
/// @param id stable and opaque, never reused
/// @param email where notices go; resolved when something is sent, so that a change counts at once
/// @param language in which to write to the member
/// @param active false for somebody who left: nothing is sent any more, old facts stay readable
public record GroupMember(String id, Role role, String email, Language language, boolean active) {

	/// Shows no personal data.
	@Override
	public String toString() {
		return "GroupMember[" + id + ", " + role + "]";
	}

}
