package org.biocluster.notification;

import java.util.List;

import org.biocluster.group.GroupMember;

/// Who belongs to which group.
@FunctionalInterface
public interface Audience {

	/// The members of the group with this code, active or not; empty when it has none.
	List<GroupMember> members(String group);

}
