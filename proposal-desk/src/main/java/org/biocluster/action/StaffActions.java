package org.biocluster.action;

import java.time.InstantSource;
import java.util.function.Supplier;

import org.biocluster.account.StaffMember;
import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.text.ContentKey;

/// Carries out what staff do with a proposal. Thread-safe.
public final class StaffActions {

	private final Sending sending;

	private final Inbox inbox;

	private final Supplier<Deadlines> deadlines;

	private final ContentKey contentKey;

	private final InstantSource clock;

	/// @param deadlines the terms in force, for due times that nobody names
	public StaffActions(Sending sending, Inbox inbox, Supplier<Deadlines> deadlines, ContentKey contentKey,
			InstantSource clock) {
		this.sending = sending;
		this.inbox = inbox;
		this.deadlines = deadlines;
		this.contentKey = contentKey;
		this.clock = clock;
	}

	/// What became of an action. Whether the member may read the proposal is checked
	/// here, whether the action is right
	/// by the router.
	public ActionResult carryOut(Wish wish, StaffMember member) {
		if (!wish.action().isOpenTo(member.role())) {
			return refused(wish, member, new ActionResult.NotAllowed());
		}
		if (wish.action() == Action.REGISTER_RECEIVED) {
			return refused(wish, member, new ActionResult.NotFound());
		}
		return inbox.find(wish.proposalId(), member)
			.map((proposal) -> carryOut(wish, member, proposal))
			.orElseGet(() -> refused(wish, member, new ActionResult.NotFound()));
	}

	/// Makes a member responsible in place of one who leaves: whoever closes accounts
	/// may, as long as nobody did anything with the proposal meanwhile.
	public ActionResult handOver(CommandId id, InboxItem proposal, String group, String member,
			StaffMember administrator) {
		return sending.send("proposal." + Action.ASSIGN.code(), administrator,
				new Request<>(id, proposal.id(), clock.instant(), administrator.actor(), administrator.groups(),
						proposal.version(), administrator.language(), new StaffCommand.Assign(group, member)));
	}

	/// The terms in force.
	public Deadlines deadlines() {
		return deadlines.get();
	}

	/// What an action would send, without sending it.
	/// @param proposal as the member reads it
	public Prepared prepare(Wish wish, ProposalDetail proposal) {
		ActionBody body = ActionBody.of(wish.fields(), new ActionTexts(wish.id(), contentKey));
		StaffCommand command = new ActionReader(body, proposal, () -> inbox.submitter(wish.proposalId()), wish.id(),
				deadlines.get(), clock.instant())
			.read(wish.action());
		return body.errors().isEmpty() ? new Prepared.Ready(command) : new Prepared.Wrong(body.errors());
	}

	private ActionResult carryOut(Wish wish, StaffMember member, ProposalDetail proposal) {
		return switch (prepare(wish, proposal)) {
			case Prepared.Wrong wrong -> refused(wish, member, new ActionResult.Invalid(wrong.errors()));
			case Prepared.Ready ready -> {
				ActionResult result = sending.send(wish.name(), member,
						new Request<>(wish.id(), wish.proposalId(), clock.instant(), member.actor(), member.groups(),
								wish.basedOn(), member.language(), ready.command()));
				yield member.seesDrafts(proposal.item().primaryGroup()) ? result : withoutDrafts(result);
			}
		};
	}

	/// What somebody missed is told without what is not theirs to know.
	private static ActionResult withoutDrafts(ActionResult result) {
		if (!(result instanceof ActionResult.Refused refused)) {
			return result;
		}
		Outcome.Rejected said = refused.outcome();
		return new ActionResult.Refused(new Outcome.Rejected(said.commandId(), said.proposalId(), said.version(),
				said.code(), said.changed().stream().filter((type) -> !type.equals(ProposalDetail.DRAFTED)).toList(),
				said.fields()));
	}

	private ActionResult refused(Wish wish, StaffMember member, ActionResult result) {
		return sending.refused(wish.name(), member, wish.proposalId(), result);
	}

}
