package org.biocluster.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.biocluster.group.GroupMember;
import org.biocluster.notification.Notice.DeadlineStep;
import org.biocluster.notification.Notice.ProposalChanged;
import org.biocluster.notification.Notice.ProposalRouted;
import org.jspecify.annotations.Nullable;

/// Which messages a fact leads to. Pure, so that what will be sent can be shown before it is sent.
public final class NotificationPlan {

	/// The group that steps in where nobody else can.
	public static final String SECRETARIAT = "secretariat";

	private NotificationPlan() {
	}

	/// The messages in a stable order, to each recipient at most one.
	public static List<PlannedDelivery> of(Notice notice, Background background, Audience audience,
			Preferences preferences) {
		List<PlannedDelivery> all = switch (notice) {
			case ProposalRouted routed -> routed(routed, background, audience);
			case DeadlineStep step -> DeadlinePlan.of(step, background, audience);
			case ProposalChanged changed -> ChangePlan.of(changed, background, audience);
		};
		Set<String> told = new HashSet<>();
		return all.stream()
			.filter((planned) -> told.add(planned.recipient().id() + planned.channel()))
			.filter((planned) -> preferences.wants(planned.recipient(), planned.message(), planned.channel()))
			.toList();
	}

	/// A run of the rules that leaves a proposal where it is tells nobody anything new.
	private static List<PlannedDelivery> routed(ProposalRouted routed, Background background, Audience audience) {
		List<PlannedDelivery> planned = new ArrayList<>();
		if (!routed.primary().equals(background.formerPrimary())) {
			planned.addAll(newProposal(routed, audience));
			planned.addAll(moved(routed, background, audience));
		}
		if (background.isFirstRouting() && background.submitterKnown()) {
			planned.add(PlannedDelivery.of(routed, new Recipient.Author(), Channel.MAIL, Message.RECEIPT, null));
		}
		return planned;
	}

	/// The author and the former group are told where it went; nobody is at the first
	/// routing.
	private static List<PlannedDelivery> moved(ProposalRouted routed, Background background, Audience audience) {
		String former = background.formerPrimary();
		if (former == null) {
			return List.of();
		}
		List<PlannedDelivery> planned = new ArrayList<>(
				ChangePlan.toOthers(routed, Leads.of(audience.members(former))));
		planned.addAll(ChangePlan.toAuthor(routed, background));
		return planned;
	}

	private static List<PlannedDelivery> newProposal(ProposalRouted routed, Audience audience) {
		return toGroup(routed, Leads.andPaperwork(audience.members(routed.primary())), Message.NEW_PROPOSAL, audience);
	}

	/// To these members of a group, or to the secretariat where there are none.
	static List<PlannedDelivery> toGroup(Notice notice, List<GroupMember> members, Message message, Audience audience) {
		if (!members.isEmpty()) {
			return toMembers(notice, members, message, null);
		}
		List<GroupMember> secretariat = Leads.of(audience.members(SECRETARIAT));
		if (!secretariat.isEmpty()) {
			return toMembers(notice, secretariat, message, Alarm.EMPTY_GROUP);
		}
		return List
			.of(PlannedDelivery.of(notice, new Recipient.Lead(SECRETARIAT), Channel.MAIL, message, Alarm.EMPTY_GROUP));
	}

	static List<PlannedDelivery> toMembers(Notice notice, List<GroupMember> members, Message message,
			@Nullable Alarm alarm) {
		return members.stream()
			.map(GroupMember::id)
			.distinct()
			.map((id) -> PlannedDelivery.of(notice, new Recipient.Member(id), Channel.MAIL, message, alarm))
			.toList();
	}

}
