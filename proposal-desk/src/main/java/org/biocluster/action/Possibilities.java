package org.biocluster.action;

import java.util.Set;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.GroupRole;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ReviewPart;

/// What a member of staff may ask for about a proposal now: what the table of the life cycle allows, without what would
/// change nothing.
public record Possibilities(Lifecycle lifecycle) {

	/// The actions, in the order of [Action].
	public Set<Action> of(ProposalDetail proposal, StaffMember member) {
		Set<Action> open = lifecycle.open(Standing.of(proposal, member));
		open.removeIf((action) -> !action.isOpenTo(member.role()) || isPointless(action, proposal, member));
		return open;
	}

	private static boolean isPointless(Action action, ProposalDetail proposal, StaffMember member) {
		ReviewPart review = proposal.review();
		boolean mine = member.id().equals(review.responsible());
		return switch (action) {
			case HOLD -> proposal.item().status().equals("held");
			case TAKE -> mine && !proposal.item().status().equals("routed");
			case UNASSIGN -> review.responsible() == null || !mine && !Action.ASSIGN.isOpenTo(member.role());
			case EXTEND_DEADLINE -> review.due() == null || review.extended();
			case GIVE_OPINION -> asked(proposal, member).isEmpty();
			case ESCALATE -> "main".equals(proposal.item().primaryGroup());
			case TAKE_OFF_AGENDA -> review.session() == null;
			case CORRECT_DECISION -> review.decision() == null;
			case FORGET_SUBMITTER, CORRECT_ADDRESS -> !proposal.submitterKnown();
			case REDACT_TEXT -> proposal.texts().isEmpty();
			case REGISTER_RECEIVED -> true;
			case RELEASE_FROM_HOLD, REFUSE_FORMALLY, RETYPE, ASSIGN, REDIRECT, REQUEST_OPINION, REQUEST_CLARIFICATION,
					PUT_ON_AGENDA, PROPOSE_DECISION, RELEASE_DECISION, DEFER, REOPEN, ASSIGN_TASK, ADD_NOTE,
					REISSUE_LINKS ->
				false;
		};
	}

	/// The groups for which the member may say what they think.
	public static Set<String> asked(ProposalDetail proposal, StaffMember member) {
		return Set.copyOf(proposal.groups()
			.stream()
			.filter((part) -> part.role() == GroupRole.CONSULTED && member.groups().contains(part.group()))
			.map(ProposalDetail.GroupPart::group)
			.toList());
	}

}
