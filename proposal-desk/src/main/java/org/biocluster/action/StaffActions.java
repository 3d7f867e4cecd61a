package org.biocluster.action;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

import org.biocluster.account.StaffMember;
import org.biocluster.command.CommandResult;
import org.biocluster.command.CommandSender;
import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.text.ContentKey;
import org.biocluster.trail.AuditTrail;

/// Carries out what staff do with a proposal: sends the command, waits for the router's decision and for the own view to
/// show it, and leaves exactly one line in the audit trail. Thread-safe.
public final class StaffActions {

	private final CommandSender<StaffCommand> sender;

	private final Inbox inbox;

	private final Supplier<Deadlines> deadlines;

	private final ViewVersions versions;

	private final AuditTrail trail;

	private final ContentKey contentKey;

	private final InstantSource clock;

	private final Duration patience;

	/// @param deadlines the terms in force, for due times that nobody names
	/// @param patience how long to wait for the router, and again for the view
	public StaffActions(CommandSender<StaffCommand> sender, Inbox inbox, Supplier<Deadlines> deadlines,
			ViewVersions versions, AuditTrail trail, ContentKey contentKey, InstantSource clock, Duration patience) {
		this.sender = sender;
		this.inbox = inbox;
		this.deadlines = deadlines;
		this.versions = versions;
		this.trail = trail;
		this.contentKey = contentKey;
		this.clock = clock;
		this.patience = patience;
	}

	/// What became of an action. Whether the member may read the proposal is checked
	/// here, whether the action is right
	/// by the router.
	public ActionResult carryOut(Wish wish, StaffMember member) {
		if (!wish.action().isOpenTo(member.role())) {
			return refused(wish, member, new ActionResult.NotAllowed());
		}
		return inbox.find(wish.proposalId(), member)
			.map((proposal) -> carryOut(wish, member, proposal))
			.orElseGet(() -> refused(wish, member, new ActionResult.NotFound()));
	}

	/// What an action would send, without sending it.
	/// @param proposal as the member reads it
	public Prepared prepare(Wish wish, ProposalDetail proposal) {
		ActionBody body = ActionBody.of(wish.fields(), new ActionTexts(wish.id(), contentKey));
		String primary = proposal.item().primaryGroup();
		StaffCommand command = new ActionReader(body, proposal, primary == null ? "" : primary, wish.id(),
				deadlines.get(), clock.instant())
			.read(wish.action());
		return body.errors().isEmpty() ? new Prepared.Ready(command) : new Prepared.Wrong(body.errors());
	}

	private ActionResult carryOut(Wish wish, StaffMember member, ProposalDetail proposal) {
		return switch (prepare(wish, proposal)) {
			case Prepared.Wrong wrong -> refused(wish, member, new ActionResult.Invalid(wrong.errors()));
			case Prepared.Ready ready -> send(wish, member, new Request<>(wish.id(), wish.proposalId(), clock.instant(),
					member.actor(), member.groups(), wish.basedOn(), member.language(), ready.command()));
		};
	}

	private ActionResult send(Wish wish, StaffMember member, Request<StaffCommand> request) {
		CommandResult sent = sender.send(request, patience);
		return switch (sent) {
			case CommandResult.Decided decided -> decided(wish, member, decided.outcome());
			case CommandResult.Stored _ -> {
				trail.done(member.actor(), wish.name(), wish.proposalId().toString(), Map.of("outcome", "pending"));
				yield new ActionResult.Pending();
			}
			case CommandResult.NotAccepted _ -> failed(wish, member, new ActionResult.NotAccepted());
			case CommandResult.Unknown _ -> failed(wish, member, new ActionResult.Unknown());
		};
	}

	private ActionResult decided(Wish wish, StaffMember member, Outcome outcome) {
		return switch (outcome) {
			case Outcome.Accepted accepted -> {
				trail.done(member.actor(), wish.name(), wish.proposalId().toString(),
						Map.of("version", String.valueOf(accepted.version())));
				versions.await(wish.proposalId(), accepted.version(), patience);
				yield new ActionResult.Done(accepted);
			}
			case Outcome.Rejected rejected -> refused(wish, member, new ActionResult.Refused(rejected));
		};
	}

	private ActionResult refused(Wish wish, StaffMember member, ActionResult result) {
		trail.refused(member.actor(), wish.name(), wish.proposalId().toString(), result.reason());
		return result;
	}

	private ActionResult failed(Wish wish, StaffMember member, ActionResult result) {
		trail.failed(member.actor(), wish.name(), wish.proposalId().toString(), result.reason());
		return result;
	}

	/// Waits until the own view shows a version of a proposal, or the time is over.
	@FunctionalInterface
	public interface ViewVersions {

		boolean await(ProposalId id, long version, Duration atMost);

	}

}
