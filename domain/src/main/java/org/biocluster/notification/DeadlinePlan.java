package org.biocluster.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.group.GroupMember;
import org.biocluster.notification.Notice.DeadlineStep;
import org.biocluster.proposal.Role;

/// Whom a step of a deadline concerns: first who works on the proposal, from the last working day on who leads the group
/// too, and the secretariat when it is too late. The author is only reminded of what the author has to do.
final class DeadlinePlan {

	/// From this step on the group's lead is told.
	private static final Step LAST_WORKING_DAY = Step.at(-1);

	private DeadlinePlan() {
	}

	static List<PlannedDelivery> of(DeadlineStep step, Background background, Audience audience) {
		return switch (step.deadline()) {
			case DECISION, OPINION -> toGroup(step, background, audience);
			case CLARIFICATION -> background.submitterKnown() ? List
				.of(PlannedDelivery.of(step, new Recipient.Author(), Channel.MAIL, Message.ANSWER_AWAITED, null))
					: List.of();
			case REGISTRATION -> NotificationPlan.toGroup(step,
					Leads.of(audience.members(NotificationPlan.SECRETARIAT)), Message.DEADLINE, audience);
		};
	}

	private static List<PlannedDelivery> toGroup(DeadlineStep step, Background background, Audience audience) {
		String group = background.formerPrimary();
		if (group == null) {
			return List.of();
		}
		List<GroupMember> members = audience.members(group);
		List<GroupMember> told = new ArrayList<>(workingOn(background, members));
		if (step.step().compareTo(LAST_WORKING_DAY) >= 0) {
			told.addAll(Leads.of(members));
		}
		List<PlannedDelivery> planned = new ArrayList<>(
				NotificationPlan.toGroup(step, told, Message.DEADLINE, audience));
		if (step.deadline() == Deadline.DECISION && step.step().compareTo(Step.PASSED) >= 0) {
			NotificationPlan
				.toGroup(step, Leads.of(audience.members(NotificationPlan.SECRETARIAT)), Message.DEADLINE, audience)
				.stream()
				.filter((one) -> planned.stream().noneMatch((other) -> other.recipient().equals(one.recipient())))
				.forEach(planned::add);
		}
		return planned;
	}

	/// The responsible member and the group's secretaries; who leads the group where
	/// nobody is responsible.
	static List<GroupMember> workingOn(Background background, List<GroupMember> members) {
		Optional<GroupMember> responsible = members.stream()
			.filter((member) -> member.active() && member.id().equals(background.responsible()))
			.findFirst();
		List<GroupMember> working = new ArrayList<>(responsible.map(List::of).orElseGet(() -> Leads.of(members)));
		members.stream()
			.filter((member) -> member.active() && member.role() == Role.GROUP_SECRETARY)
			.forEach(working::add);
		return working;
	}

}
