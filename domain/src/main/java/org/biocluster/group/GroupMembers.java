package org.biocluster.group;

import java.time.Instant;
import java.util.List;

/// Everybody who belongs to a group, as one document.
/// @param group code of the group
/// @param version counts up with every change
/// @param at when this version was written
public record GroupMembers(String group, long version, List<GroupMember> members, Instant at) {

	public GroupMembers {
		members = List.copyOf(members);
	}

}
