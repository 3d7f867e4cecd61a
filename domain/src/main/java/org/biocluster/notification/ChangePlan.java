package org.biocluster.notification;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.group.GroupMember;
import org.biocluster.notification.Notice.ProposalChanged;
import org.biocluster.proposal.Status;

/// Whom a change concerns. Authors are written to as authors, everybody else as somebody with an account at the desk.
final class ChangePlan {

	private ChangePlan() {
	}

	static List<PlannedDelivery> of(ProposalChanged changed, Background background, Audience audience) {
		return told(changed.change()).stream()
			.flatMap((circle) -> told(circle, changed, background, audience).stream())
			.toList();
	}

	private static List<Circle> told(Change change) {
		return switch (change) {
			case REFUSED, UNDER_REVIEW, QUESTIONS, EXTENDED, DEFERRED, LINKS -> List.of(Circle.AUTHOR);
			case AMENDED, OPINION_GIVEN, ANSWERED, UNANSWERED -> List.of(Circle.WORKING);
			case WITHDRAWN, RESTORED -> List.of(Circle.GROUP, Circle.CONSULTED);
			case MOVED -> List.of(Circle.AUTHOR, Circle.LEADS);
			case ASSIGNED -> List.of(Circle.AUTHOR, Circle.ASSIGNEE);
			case OPINION_ASKED -> List.of(Circle.ASKED);
			case TASK -> List.of(Circle.CHARGED);
			case ON_AGENDA, OFF_AGENDA -> List.of(Circle.AUTHOR, Circle.MEMBERS);
			case DECIDED, CORRECTED -> List.of(Circle.AUTHOR, Circle.CONSULTED);
			case REOPENED -> List.of(Circle.AUTHOR, Circle.GROUP, Circle.CONSULTED);
		};
	}

	private static List<PlannedDelivery> told(Circle circle, ProposalChanged changed, Background background,
			Audience audience) {
		String about = changed.about();
		return switch (circle) {
			case AUTHOR -> isNews(changed.change(), background) ? toAuthor(changed, background) : List.of();
			case LEADS, WORKING, GROUP, MEMBERS -> toPrimary(circle, changed, background, audience);
			case CONSULTED -> background.consulted()
				.stream()
				.flatMap((group) -> toOthers(changed, Leads.of(audience.members(group))).stream())
				.toList();
			case ASKED -> (about == null ? background.awaited() : List.of(about)).stream()
				.flatMap((group) -> toOthers(changed, Leads.andPaperwork(audience.members(group))).stream())
				.toList();
			case ASSIGNEE -> about == null ? List.of() : toMember(changed, about);
			case CHARGED -> about == null ? List.of() : toCharged(changed, about, audience);
		};
	}

	private static List<PlannedDelivery> toMember(ProposalChanged changed, String member) {
		return List
			.of(PlannedDelivery.of(changed, new Recipient.Member(member), Channel.MAIL, Message.GROUP_NEWS, null));
	}

	/// What has no members is no group, but a member.
	private static List<PlannedDelivery> toCharged(ProposalChanged changed, String charged, Audience audience) {
		List<GroupMember> members = audience.members(charged);
		return members.isEmpty() ? toMember(changed, charged)
				: NotificationPlan.toGroup(changed, Leads.andPaperwork(members), Message.GROUP_NEWS, audience);
	}

	/// What is with no group yet concerns none.
	private static List<PlannedDelivery> toPrimary(Circle circle, ProposalChanged changed, Background background,
			Audience audience) {
		String primary = background.formerPrimary();
		if (primary == null) {
			return List.of();
		}
		List<GroupMember> members = audience.members(primary);
		List<GroupMember> told = new ArrayList<>();
		if (circle == Circle.WORKING || circle == Circle.GROUP) {
			told.addAll(DeadlinePlan.workingOn(background, members));
		}
		if (circle == Circle.LEADS || circle == Circle.GROUP) {
			told.addAll(Leads.of(members));
		}
		if (circle == Circle.MEMBERS) {
			members.stream().filter(GroupMember::active).forEach(told::add);
		}
		return NotificationPlan.toGroup(changed, told, Message.GROUP_NEWS, audience);
	}

	/// That somebody else is responsible now is the group's own business.
	private static boolean isNews(Change change, Background background) {
		boolean begins = change == Change.UNDER_REVIEW || change == Change.ASSIGNED;
		return !begins || Status.ROUTED.code().equals(background.formerStatus());
	}

	static List<PlannedDelivery> toAuthor(Notice notice, Background background) {
		return background.submitterKnown()
				? List.of(PlannedDelivery.of(notice, new Recipient.Author(), Channel.MAIL, Message.AUTHOR_NEWS, null))
				: List.of();
	}

	/// A group that is only heard and has nobody who leads it is not heard; its proposal
	/// is with another one.
	static List<PlannedDelivery> toOthers(Notice notice, List<GroupMember> members) {
		return NotificationPlan.toMembers(notice, members, Message.GROUP_NEWS, null);
	}

	/// A circle of people around a proposal.
	private enum Circle {

		/// The person who sent it.
		AUTHOR,
		/// Who leads the group that it is, or was, with.
		LEADS,
		/// Who works on it: the responsible member, else the leads; and the group's
		/// secretaries.
		WORKING,
		/// Both.
		GROUP,
		/// Everybody in the group that it is with.
		MEMBERS,
		/// Who leads the groups whose opinion is wanted.
		CONSULTED,
		/// Who may speak for the group that is asked, or for all that are consulted
		/// and have not spoken.
		ASKED,
		/// Who was made responsible.
		ASSIGNEE,
		/// Who has a task: a member, or whoever acts for a group.
		CHARGED

	}

}
