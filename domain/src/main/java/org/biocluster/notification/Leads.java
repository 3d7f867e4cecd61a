package org.biocluster.notification;

import java.util.List;

import org.biocluster.group.GroupMember;
import org.biocluster.proposal.Role;

/// Who answers for a group: those of its active members who have the first of these roles that anybody has.
public final class Leads {

	/// The secretariat is led by its members of this role.
	private static final List<Role> ORDER = List.of(Role.CHAIR, Role.DEPUTY, Role.SECRETARIAT, Role.GROUP_SECRETARY);

	private Leads() {
	}

	/// Whoever may take up what comes to a group: who leads it, the deputies, and the
	/// secretaries who do its paperwork. In the order of the roles; empty when nobody
	/// active may act for the group.
	static List<GroupMember> andPaperwork(List<GroupMember> members) {
		return ORDER.stream()
			.flatMap((role) -> members.stream().filter((member) -> member.active() && member.role() == role))
			.toList();
	}

	/// The leading members in the order of the document; empty when nobody active may act
	/// for the group.
	public static List<GroupMember> of(List<GroupMember> members) {
		return ORDER.stream()
			.map((role) -> members.stream().filter((member) -> member.active() && member.role() == role).toList())
			.filter((leads) -> !leads.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

}
