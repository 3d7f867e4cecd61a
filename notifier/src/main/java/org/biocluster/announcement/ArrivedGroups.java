package org.biocluster.announcement;

import java.util.List;
import java.util.Optional;

import org.biocluster.briefing.Briefings;
import org.biocluster.group.GroupMember;
import org.biocluster.notification.Audience;

/// The groups that have arrived; remembers whether another one was asked for. Used once, by one thread.
final class ArrivedGroups implements Audience {

	private final Briefings briefings;

	private boolean missed;

	ArrivedGroups(Briefings briefings) {
		this.briefings = briefings;
	}

	@Override
	public List<GroupMember> members(String group) {
		Optional<List<GroupMember>> arrived = briefings.members(group);
		missed |= arrived.isEmpty();
		return arrived.orElse(List.of());
	}

	/// Whether a group was asked for that has not arrived.
	boolean missedAny() {
		return missed;
	}

}
