package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.biocluster.deadline.Deadline;
import org.biocluster.proposal.ProposalState.Decided;
import org.biocluster.proposal.ProposalState.Scheduled;
import org.jspecify.annotations.Nullable;

/// Decisions on sessions and on what groups decide.
final class ConclusionDecisions {

	private ConclusionDecisions() {
	}

	static Decision decide(Case about, StaffCommand.Concluding command) {
		return switch (command) {
			case StaffCommand.PutOnAgenda put -> putOn(about, put);
			case StaffCommand.TakeOffAgenda take -> takeOff(about, take);
			case StaffCommand.ProposeDecision propose -> propose(about, propose);
			case StaffCommand.ReleaseDecision release -> Releasing.release(about, release);
			case StaffCommand.Defer defer -> defer(about, defer);
			case StaffCommand.Reopen reopen -> reopen(about, reopen);
			case StaffCommand.CorrectDecision correct -> correct(about, correct);
		};
	}

	private static Decision putOn(Case about, StaffCommand.PutOnAgenda put) {
		if (!about.stands(Status.IN_REVIEW, Status.ON_AGENDA, Status.DEFERRED)) {
			return about.notNow();
		}
		if (about.state() instanceof Scheduled scheduled && !scheduled.deferred()
				&& put.session().equals(scheduled.session())) {
			return new Decision.AlreadyDone();
		}
		return new Fields().code("session.sessionId", put.session().sessionId())
			.code("session.item", put.session().item())
			.orElse(() -> {
				List<Event> events = new ArrayList<>();
				events.add(new DecisionEvent.PutOnAgenda(put.group(), put.session()));
				events.addAll(opinionsBefore(about, put.session()));
				return new Decision.Accepted(events, List.of());
			});
	}

	/// Opinions are wanted one working day before the session, where that is earlier.
	private static List<Event> opinionsBefore(Case about, SessionRef session) {
		Instant latest = about.review()
			.opinions()
			.stream()
			.filter((opinion) -> opinion.isOutstanding(about.now()))
			.map(Opinion::due)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElse(null);
		if (latest == null || session.date() == null) {
			return List.of();
		}
		Instant wanted = about.deadlines().opinion(about.now(), session.date());
		return wanted.isBefore(latest) ? List.of(RulesRun.deadline(Deadline.OPINION, wanted, about.context()))
				: List.of();
	}

	private static Decision takeOff(Case about, StaffCommand.TakeOffAgenda take) {
		if (!(about.state() instanceof Scheduled scheduled)) {
			return about.notNow();
		}
		@Nullable SessionRef session = scheduled.session();
		return new Fields()
			.require("session", session == null || session.sessionId().equals(take.session().sessionId()))
			.orElse(() -> about.accept(new DecisionEvent.TakenOffAgenda(take.group(), take.session())));
	}

	private static Decision propose(Case about, StaffCommand.ProposeDecision propose) {
		if (!about.stands(Status.IN_REVIEW, Status.ON_AGENDA, Status.DEFERRED)) {
			return about.notNow();
		}
		return DecisionCheck.of(about, propose.decision(), propose.session(), propose.texts())
			.orElse(() -> new Decision.Accepted(
					List.of(new DecisionEvent.DecisionProposed(propose.group(), propose.decision(), propose.session())),
					SubmissionDecisions.publish(propose.texts())));
	}

	private static Decision defer(Case about, StaffCommand.Defer defer) {
		if (!about.stands(Status.ON_AGENDA)) {
			return about.notNow();
		}
		Text reason = defer.reason();
		return new Fields().reason("reason", reason)
			.orElse(() -> new Decision.Accepted(List.of(new DecisionEvent.Deferred(defer.group(), defer.to(),
					reason == null ? null : reason.ref(), about.now())), PrivacyDecisions.publish(reason)));
	}

	private static Decision reopen(Case about, StaffCommand.Reopen reopen) {
		if (!(about.state() instanceof Decided decided)) {
			return about.notNow();
		}
		Text reason = reopen.reason();
		String by = Rights.of(about.request()).isSecretariat() ? Rights.SECRETARIAT : Rights.MAIN;
		return new Fields().oneOf("by", reopen.by(), List.of(by)).reason("reason", reason).orElse(() -> {
			List<Event> events = new ArrayList<>();
			events.add(new DecisionEvent.Reopened(by, decided.status().code(), reason == null ? null : reason.ref()));
			if (about.dossier().routing() != null) {
				events.add(
						RulesRun.deadline(Deadline.DECISION, about.deadlines().decision(about.now()), about.context()));
			}
			return new Decision.Accepted(events, PrivacyDecisions.publish(reason));
		});
	}

	/// Puts words or codes right; what leads elsewhere than to an end needs a new
	/// decision.
	private static Decision correct(Case about, StaffCommand.CorrectDecision correct) {
		DecisionDetails former = about.state() instanceof Decided decided ? decided.decision() : null;
		if (former == null) {
			return about.notNow();
		}
		if (former.equals(correct.corrected())) {
			return new Decision.AlreadyDone();
		}
		Status status = DecisionCode.ofCode(correct.corrected().code()).map(DecisionCode::status).orElse(Status.ROUTED);
		return DecisionCheck.ofCorrection(about, correct.corrected(), correct.texts())
			.require("decision.code", status.isTerminal())
			.orElse(() -> new Decision.Accepted(
					List.of(new DecisionEvent.DecisionCorrected(former, correct.corrected(), status.code())),
					SubmissionDecisions.publish(correct.texts())));
	}

}
