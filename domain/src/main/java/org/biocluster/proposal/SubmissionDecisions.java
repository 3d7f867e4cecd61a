package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.biocluster.deadline.Deadline;
import org.biocluster.proposal.ProposalState.Absent;
import org.biocluster.proposal.ProposalState.Existing;
import org.biocluster.proposal.StaffCommand.RegisterReceived;
import org.biocluster.proposal.SubmitterCommand.Submit;

/// The decision on a first submission and its repetition.
final class SubmissionDecisions {

	private static final int FIRST_LINK_GENERATION = 1;

	/// How a letter can come in.
	private static final Set<String> CHANNELS = Set.of("paper", "email");

	private SubmissionDecisions() {
	}

	/// @param completed when the attempt that carries the command was taken
	static Decision submit(ProposalState state, Submit submit, Instant completed, DecisionContext context) {
		return switch (state) {
			case Absent _ ->
				new Fields().require("texts", isWhole(submit.texts())).orElse(() -> accept(submit, completed, context));
			case Existing existing -> existing.dossier().arrival().submittedAs().equals(submit.fingerprint())
					? new Decision.AlreadyDone() : Decision.Refused.because(RejectionCode.KEY_REUSED);
		};
	}

	/// A letter counts from the day on which it came in, however long it lay.
	static Decision register(RegisterReceived received, DecisionContext context) {
		Origin origin = received.origin();
		return new Fields().require("texts", isWhole(received.texts()))
			.oneOf("origin.channel", origin.channel(), CHANNELS)
			.incoming("origin.externalId", origin.externalId())
			.require("origin.receivedAt", !origin.receivedAt().isAfter(context.now()))
			.require("consents", received.submitter() == null || !received.consents().isEmpty())
			.orElse(() -> accept(received.submission(), origin.receivedAt(), context));
	}

	/// Whether there are a title and a body.
	static boolean isWhole(List<Text> texts) {
		Set<TextKind> kinds = new TreeSet<>();
		texts.forEach((text) -> kinds.add(text.kind()));
		return kinds.contains(TextKind.TITLE) && kinds.contains(TextKind.BODY);
	}

	static List<Effect> publish(List<Text> texts) {
		return texts.stream().<Effect>map(Effect.PublishText::new).toList();
	}

	private static Decision accept(Submit submit, Instant completed, DecisionContext context) {
		SubmissionEvent.Submitted submitted = submitted(submit, completed, context.regulations());
		List<Event> events = new ArrayList<>();
		events.add(submitted);
		submit.consents().forEach((consent) -> events.add(new PrivacyEvent.ConsentGiven(consent)));
		if (submit.holdReasons().isEmpty()) {
			events.add(new SubmissionEvent.Registered(context.nextNumber()));
			events.addAll(RulesRun.sentTo(RulesRun.route(context.regulations(), submit.classification(),
					submit.language(), submit.origin().channel(), submit.texts(), submitted.flags()), context));
		}
		else {
			events.add(new SubmissionEvent.Held(Set.copyOf(submit.holdReasons())));
			events.add(RulesRun.deadline(Deadline.REGISTRATION,
					context.regulations().deadlines().registration(context.now()), context));
		}
		return new Decision.Accepted(events, effects(submit));
	}

	private static SubmissionEvent.Submitted submitted(Submit submit, Instant completed, Regulations regulations) {
		RoundEntry entry = RoundEntry.of(submit.origin(), completed, regulations);
		return new SubmissionEvent.Submitted(submit.classification(), submit.language(),
				submit.texts().stream().map(Text::ref).toList(), submit.files(), entry.origin(), submit.fingerprint(),
				submit.submitter() != null, FIRST_LINK_GENERATION, entry.flags(submit.flags()), entry.late());
	}

	private static List<Effect> effects(Submit submit) {
		List<Effect> effects = new ArrayList<>(publish(submit.texts()));
		if (submit.submitter() != null) {
			effects.add(new Effect.PublishSubmitter(submit.submitter()));
		}
		return effects;
	}

}
