package org.biocluster.action;

import java.time.Duration;
import java.util.Map;

import org.biocluster.account.StaffMember;
import org.biocluster.command.CommandResult;
import org.biocluster.command.CommandSender;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.trail.AuditTrail;

/// Sends one command, waits for the router's decision and for the own view to show it, and leaves exactly one line in the
/// audit trail. Thread-safe.
public final class Sending {

	private final CommandSender<StaffCommand> sender;

	private final ViewVersions versions;

	private final AuditTrail trail;

	private final Duration patience;

	/// @param patience how long to wait for the router, and again for the view
	public Sending(CommandSender<StaffCommand> sender, ViewVersions versions, AuditTrail trail, Duration patience) {
		this.sender = sender;
		this.versions = versions;
		this.trail = trail;
		this.patience = patience;
	}

	/// @param name of the action in the audit trail
	ActionResult send(String name, StaffMember member, Request<StaffCommand> request) {
		ProposalId about = request.proposalId();
		CommandResult sent = sender.send(request, patience);
		return switch (sent) {
			case CommandResult.Decided decided -> decided(name, member, decided.outcome());
			case CommandResult.Stored _ -> {
				trail.done(member.actor(), name, about.toString(), Map.of("outcome", "pending"));
				yield new ActionResult.Pending();
			}
			case CommandResult.NotAccepted _ -> failed(name, member, about, new ActionResult.NotAccepted());
			case CommandResult.Unknown _ -> failed(name, member, about, new ActionResult.Unknown());
		};
	}

	/// Nothing was sent.
	ActionResult refused(String name, StaffMember member, ProposalId about, ActionResult result) {
		trail.refused(member.actor(), name, about.toString(), result.reason());
		return result;
	}

	private ActionResult decided(String name, StaffMember member, Outcome outcome) {
		return switch (outcome) {
			case Outcome.Accepted accepted -> {
				trail.done(member.actor(), name, accepted.proposalId().toString(),
						Map.of("version", String.valueOf(accepted.version())));
				versions.await(accepted.proposalId(), accepted.version(), patience);
				yield new ActionResult.Done(accepted);
			}
			case Outcome.Rejected rejected ->
				refused(name, member, rejected.proposalId(), new ActionResult.Refused(rejected));
		};
	}

	/// Nothing was sent, or nobody knows.
	ActionResult failed(String name, StaffMember member, ProposalId about, ActionResult result) {
		trail.failed(member.actor(), name, about.toString(), result.reason());
		return result;
	}

	/// Waits until the own view shows a version of a proposal, or the time is over.
	@FunctionalInterface
	public interface ViewVersions {

		boolean await(ProposalId id, long version, Duration atMost);

	}

}
