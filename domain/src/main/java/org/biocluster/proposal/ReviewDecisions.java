package org.biocluster.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Deadlines;
import org.biocluster.proposal.ProposalState.AwaitingAnswer;
import org.biocluster.proposal.ProposalState.Scheduled;
import org.jspecify.annotations.Nullable;

/// Decisions on the work of groups before they decide.
final class ReviewDecisions {

	private static final Set<String> POSITIONS = Set.of("support", "remarks", Opinion.OBJECT, "no-competence");

	private static final Set<String> POSITIONS_WITH_WORDS = Set.of("remarks", Opinion.OBJECT);

	private ReviewDecisions() {
	}

	static Decision decide(Case about, StaffCommand.Reviewing command) {
		return switch (command) {
			case StaffCommand.Take take -> take(about, take);
			case StaffCommand.Assign assign -> assign(about, assign.group(), assign.member());
			case StaffCommand.Unassign unassign -> unassign(about, unassign);
			case StaffCommand.Redirect redirect -> HandingOver.redirect(about, redirect);
			case StaffCommand.Escalate escalate -> HandingOver.escalate(about, escalate);
			case StaffCommand.RequestOpinion request -> requestOpinion(about, request);
			case StaffCommand.GiveOpinion opinion -> giveOpinion(about, opinion);
			case StaffCommand.RequestClarification ask -> ask(about, ask);
			case StaffCommand.ExtendDeadline extend -> extend(about, extend);
		};
	}

	/// The group's clock goes on, later by as many days as it stood still.
	static List<Event> clockGoesOn(Case about) {
		Instant due = about.review().due();
		Instant stopped = about.review().stoppedAt();
		if (due == null || stopped == null) {
			return List.of();
		}
		Instant moved = Deadlines.resumed(due, stopped, about.now());
		return List.of(RulesRun.deadline(Deadline.DECISION, moved, about.context()));
	}

	private static Decision take(Case about, StaffCommand.Take take) {
		String member = about.request().actor().id();
		if (!about.stands(Status.ROUTED) && member.equals(about.review().responsible())) {
			return new Decision.AlreadyDone();
		}
		return about.stands(Status.ROUTED, Status.IN_REVIEW) ? about.accept(new ReviewEvent.Taken(take.group(), member))
				: about.notNow();
	}

	private static Decision assign(Case about, String group, String member) {
		if (!about.isOpen() || about.stands(Status.HELD)) {
			return about.notNow();
		}
		if (!about.stands(Status.ROUTED) && member.equals(about.review().responsible())) {
			return new Decision.AlreadyDone();
		}
		return new Fields().code("member", member).orElse(() -> about.accept(new ReviewEvent.Assigned(group, member)));
	}

	private static Decision unassign(Case about, StaffCommand.Unassign unassign) {
		if (!about.isOpen() || about.stands(Status.HELD, Status.ROUTED)) {
			return about.notNow();
		}
		return unassign.member().equals(about.review().responsible())
				? about.accept(new ReviewEvent.Unassigned(unassign.group(), unassign.member()))
				: new Fields().require("member", about.review().responsible() == null)
					.orElse(Decision.AlreadyDone::new);
	}

	private static Decision requestOpinion(Case about, StaffCommand.RequestOpinion request) {
		if (!about.stands(Status.ROUTED, Status.IN_REVIEW, Status.ON_AGENDA, Status.DEFERRED)) {
			return about.notNow();
		}
		return new Fields()
			.require("group",
					!request.group().equals(about.primary()) && about.policy().group(request.group()).isPresent())
			.require("due", request.due().isAfter(about.now()))
			.orElse(() -> about
				.accept(new ReviewEvent.OpinionRequested(request.group(), beforeSession(about, request.due()))));
	}

	/// An opinion that comes after the session is of no use to it. Whoever asks when
	/// it is too late for that means the day that was named.
	private static Instant beforeSession(Case about, Instant due) {
		SessionRef session = about.state() instanceof Scheduled scheduled ? scheduled.session() : null;
		LocalDate day = session == null ? null : session.date();
		Instant wanted = day == null ? due : about.deadlines().opinion(about.now(), day);
		return wanted.isBefore(due) && wanted.isAfter(about.now()) ? wanted : due;
	}

	/// On the content as it is: an opinion on an older one would be taken for more than
	/// it says.
	private static Decision giveOpinion(Case about, StaffCommand.GiveOpinion opinion) {
		boolean asked = about.consulted().contains(opinion.group())
				|| about.review().opinionOf(opinion.group()).isPresent();
		if (!asked || !about.isOpen() || about.stands(Status.HELD)) {
			return asked ? about.notNow() : about.refuse(RejectionCode.FORBIDDEN);
		}
		if (opinion.onVersion() < about.dossier().content().version()) {
			return Decision.Refused.stale(about.dossier().since(opinion.onVersion()));
		}
		Text remarks = opinion.remarks();
		return new Fields().oneOf("position", opinion.position(), POSITIONS)
			.require("onVersion", opinion.onVersion() <= about.dossier().version())
			.require("remarks", remarks != null || !POSITIONS_WITH_WORDS.contains(opinion.position()))
			.optionalText("remarks", remarks)
			.orElse(() -> new Decision.Accepted(List.of(new ReviewEvent.OpinionGiven(opinion.group(),
					opinion.position(), opinion.onVersion(), remarks == null ? null : remarks.ref())),
					PrivacyDecisions.publish(remarks)));
	}

	private static Decision ask(Case about, StaffCommand.RequestClarification ask) {
		boolean own = Rights.SECRETARIAT.equals(about.primary()) && about.stands(Status.ROUTED);
		if (!own && !about.stands(Status.IN_REVIEW)) {
			return about.notNow();
		}
		return new Fields().texts("questions", ask.questions())
			.require("due", ask.due().isAfter(about.now()))
			.orElse(() -> new Decision.Accepted(
					List.of(new ReviewEvent.ClarificationRequested(ask.group(),
							ask.questions().stream().map(Text::ref).toList(), ask.due())),
					SubmissionDecisions.publish(ask.questions())));
	}

	/// Once, and not further than the policy allows.
	private static Decision extend(Case about, StaffCommand.ExtendDeadline extend) {
		@Nullable Instant due = about.review().due();
		if (due == null || about.review().extended() || !about.isOpen() || about.stands(Status.HELD)) {
			return about.notNow();
		}
		boolean further = extend.to().isAfter(due) && !extend.to().isAfter(about.deadlines().latestExtension(due));
		return new Fields().oneOf("deadline", extend.deadline(), Set.of(Deadline.DECISION.code()))
			.require("to", further)
			.reason("reason", extend.reason())
			.orElse(() -> new Decision.Accepted(List
				.of(new ReviewEvent.DeadlineExtended(extend.deadline(), due, extend.to(), extend.reason().ref())),
					PrivacyDecisions.publish(extend.reason())));
	}

	/// No answer came in time.
	static List<Event> expired(Case about, AwaitingAnswer awaiting) {
		List<Event> events = new ArrayList<>();
		events.add(new ReviewEvent.ClarificationExpired(awaiting.due()));
		events.addAll(clockGoesOn(about));
		return events;
	}

}
