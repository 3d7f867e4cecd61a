package org.biocluster.notification;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.group.GroupMember;
import org.biocluster.notification.Notice.ProposalRouted;
import org.jspecify.annotations.Nullable;

/// Which messages a fact leads to. Pure, so that what will be sent can be shown before it is sent.
public final class NotificationPlan {

	/// The group that steps in where nobody else can.
	public static final String SECRETARIAT = "secretariat";

	private NotificationPlan() {
	}

	/// The messages in a stable order.
	public static List<PlannedDelivery> of(Notice notice, Background background, Audience audience,
			Preferences preferences) {
		List<PlannedDelivery> all = switch (notice) {
			case ProposalRouted routed -> routed(routed, background, audience);
		};
		return all.stream()
			.filter((planned) -> preferences.wants(planned.recipient(), planned.message(), planned.channel()))
			.toList();
	}

	/// A run of the rules that leaves a proposal where it is tells nobody anything new.
	private static List<PlannedDelivery> routed(ProposalRouted routed, Background background, Audience audience) {
		List<PlannedDelivery> planned = new ArrayList<>();
		if (!routed.primary().equals(background.formerPrimary())) {
			planned.addAll(newProposal(routed, audience));
		}
		if (background.isFirstRouting() && background.submitterKnown()) {
			planned.add(PlannedDelivery.of(routed, new Recipient.Author(), Channel.MAIL, Message.RECEIPT, null));
		}
		return planned;
	}

	private static List<PlannedDelivery> newProposal(ProposalRouted routed, Audience audience) {
		List<GroupMember> leads = Leads.of(audience.members(routed.primary()));
		if (!leads.isEmpty()) {
			return toMembers(routed, leads, null);
		}
		List<GroupMember> secretariat = Leads.of(audience.members(SECRETARIAT));
		if (!secretariat.isEmpty()) {
			return toMembers(routed, secretariat, Alarm.EMPTY_GROUP);
		}
		return List.of(PlannedDelivery.of(routed, new Recipient.Lead(SECRETARIAT), Channel.MAIL, Message.NEW_PROPOSAL,
				Alarm.EMPTY_GROUP));
	}

	private static List<PlannedDelivery> toMembers(ProposalRouted routed, List<GroupMember> members,
			@Nullable Alarm alarm) {
		return members.stream()
			.map(GroupMember::id)
			.distinct()
			.map((id) -> PlannedDelivery.of(routed, new Recipient.Member(id), Channel.MAIL, Message.NEW_PROPOSAL,
					alarm))
			.toList();
	}

}
