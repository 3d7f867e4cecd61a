package org.biocluster.proposal;

import java.util.List;

import org.biocluster.proposal.ProposalState.Absent;
import org.biocluster.proposal.ProposalState.Existing;

/// Decides what a command leads to. Pure: the same state, command and context always give the same decision. Who may ask
/// comes first, then whether the actor saw what matters, then the status, then what the command says.
public final class Decider {

	private Decider() {
	}

	/// The decision on a command about a proposal in this state.
	public static Decision decide(ProposalState state, Request<? extends Command> request, DecisionContext context) {
		if (request.command() instanceof SubmitterCommand.Submit submit) {
			return Rights.of(request).isAuthor() ? SubmissionDecisions.submit(state, submit, request.at(), context)
					: Decision.Refused.because(RejectionCode.FORBIDDEN);
		}
		return switch (state) {
			case Absent _ -> absent(request, context);
			case Existing existing -> existing(new Case(existing, request, context));
		};
	}

	private static Decision absent(Request<? extends Command> request, DecisionContext context) {
		if (!(request.command() instanceof StaffCommand.RegisterReceived received)) {
			return Decision.Refused.because(RejectionCode.UNKNOWN_PROPOSAL);
		}
		return Rights.of(request).isSecretariat() ? SubmissionDecisions.register(received, context)
				: Decision.Refused.because(RejectionCode.FORBIDDEN);
	}

	private static Decision existing(Case about) {
		if (!Permission.isGiven(about)) {
			return about.refuse(RejectionCode.FORBIDDEN);
		}
		List<String> missed = Staleness.of(about);
		if (!missed.isEmpty()) {
			return Decision.Refused.stale(missed);
		}
		return switch (about.request().command()) {
			case SubmitterCommand command -> AuthorDecisions.decide(about, command);
			case StaffCommand.Formal command -> FormalDecisions.decide(about, command);
			case StaffCommand.Reviewing command -> ReviewDecisions.decide(about, command);
			case StaffCommand.Concluding command -> ConclusionDecisions.decide(about, command);
			case StaffCommand.Anytime command -> AnytimeDecisions.decide(about, command);
			case TimePassing _ -> TimeDecisions.decide(about);
		};
	}

}
