package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.biocluster.policy.Attributes;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.proposal.ProposalState.Absent;
import org.biocluster.proposal.ProposalState.Existing;
import org.biocluster.proposal.SubmitterCommand.Submit;

/// Decides what a command leads to. Pure: the same state, command and context always give the same decision.
public final class Decider {

	private static final int FIRST_LINK_GENERATION = 1;

	private Decider() {
	}

	/// The decision on a command about a proposal in this state.
	public static Decision decide(ProposalState state, Request<? extends Command> request, DecisionContext context) {
		return switch (request.command()) {
			case SubmitterCommand command -> submitter(state, request, command, context);
			case StaffCommand _ -> notYet(state);
		};
	}

	private static Decision submitter(ProposalState state, Request<? extends Command> request, SubmitterCommand command,
			DecisionContext context) {
		if (request.actor().role() != Role.SUBMITTER) {
			return Decision.Refused.because(RejectionCode.FORBIDDEN);
		}
		return switch (command) {
			case Submit submit -> submit(state, submit, context);
			case SubmitterCommand.Amend _, SubmitterCommand.Withdraw _, SubmitterCommand.Restore _,
					SubmitterCommand.Answer _, SubmitterCommand.CorrectSubmitter _, SubmitterCommand.WithdrawConsent _,
					SubmitterCommand.EraseSubmitter _ ->
				notYet(state);
		};
	}

	private static Decision notYet(ProposalState state) {
		return Decision.Refused
			.because(state instanceof Absent ? RejectionCode.UNKNOWN_PROPOSAL : RejectionCode.NOT_AVAILABLE);
	}

	private static Decision submit(ProposalState state, Submit submit, DecisionContext context) {
		return switch (state) {
			case Absent _ ->
				isWhole(submit) ? accept(submit, context) : Decision.Refused.because(RejectionCode.INVALID);
			case Existing existing -> existing.dossier().submittedAs().equals(submit.fingerprint())
					? new Decision.AlreadyDone() : Decision.Refused.because(RejectionCode.KEY_REUSED);
		};
	}

	private static boolean isWhole(Submit submit) {
		Set<TextKind> kinds = new TreeSet<>();
		submit.texts().forEach((text) -> kinds.add(text.kind()));
		return kinds.contains(TextKind.TITLE) && kinds.contains(TextKind.BODY);
	}

	private static Decision accept(Submit submit, DecisionContext context) {
		List<Event> events = new ArrayList<>();
		events.add(new SubmissionEvent.Submitted(submit.classification(), submit.language(),
				submit.texts().stream().map(Text::ref).toList(), submit.files(), submit.origin(), submit.fingerprint(),
				submit.submitter() != null, FIRST_LINK_GENERATION));
		submit.consents().forEach((consent) -> events.add(new PrivacyEvent.ConsentGiven(consent)));
		if (submit.holdReasons().isEmpty()) {
			events.add(new SubmissionEvent.Registered(context.nextNumber()));
			events.add(new RoutingEvent.Routed(route(submit, context)));
		}
		else {
			events.add(new SubmissionEvent.Held(Set.copyOf(submit.holdReasons())));
		}
		return new Decision.Accepted(events, effects(submit));
	}

	private static List<Effect> effects(Submit submit) {
		List<Effect> effects = new ArrayList<>();
		submit.texts().forEach((text) -> effects.add(new Effect.PublishText(text)));
		if (submit.submitter() != null) {
			effects.add(new Effect.PublishSubmitter(submit.submitter()));
		}
		return effects;
	}

	private static Routing route(Submit submit, DecisionContext context) {
		RoutingDecision decision = context.policy().route(attributes(submit));
		Set<String> flags = new TreeSet<>(decision.flags());
		flags.addAll(submit.flags());
		return new Routing(decision.primary(), decision.consulted(), decision.rules(), decision.ruleErrors(),
				decision.policyVersion(), flags, false);
	}

	private static Attributes attributes(Submit submit) {
		Classification of = submit.classification();
		return new Attributes(of.type(), of.aspect(), of.sectors(), of.crossSector(), of.themes(),
				of.organisationType(), of.region(), submit.language(), submit.origin().channel(),
				value(submit, TextKind.TITLE), value(submit, TextKind.BODY));
	}

	private static String value(Submit submit, TextKind kind) {
		return submit.texts().stream().filter((text) -> text.kind() == kind).findFirst().map(Text::value).orElse("");
	}

}
