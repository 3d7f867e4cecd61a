package org.biocluster.bulk;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ReviewPart;
import org.biocluster.proposal.DecisionCode;
import org.biocluster.proposal.DecisionDetails;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextRef;
import org.jspecify.annotations.Nullable;

/// What a command would lead to if the router agrees: enough to show it, and to ask the notification plan whom it would
/// tell. The router alone decides.
/// @param status code of where the proposal would stand
/// @param events that people may be told about
public record Prospect(String status, List<Event> events) {

	public Prospect {
		events = List.copyOf(events);
	}

	/// @param member opaque id of whoever asks
	/// @param deadlines the terms in force
	static Prospect of(StaffCommand command, ProposalDetail proposal, String member, Instant at, Deadlines deadlines) {
		Consultation others = new Consultation(proposal, deadlines, at);
		String now = proposal.item().status();
		return switch (command) {
			case StaffCommand.Formal formal -> of(formal, now);
			case StaffCommand.Reviewing reviewing -> of(reviewing, proposal, member, others);
			case StaffCommand.Concluding concluding -> of(concluding, proposal, at, others);
			case StaffCommand.Anytime _ -> new Prospect(now, List.of());
		};
	}

	private static Prospect of(StaffCommand.Formal command, String now) {
		return switch (command) {
			case StaffCommand.Hold _ -> new Prospect("held", List.of());
			case StaffCommand.RefuseFormally refuse -> new Prospect("rejected",
					List.of(new SubmissionEvent.RefusedFormally(refuse.ground(), refuse.tellAuthor())));
			case StaffCommand.ReleaseFromHold _ -> new Prospect("routed", List.of());
			case StaffCommand.Retype _, StaffCommand.RegisterReceived _ -> new Prospect(now, List.of());
		};
	}

	private static Prospect of(StaffCommand.Reviewing command, ProposalDetail proposal, String member,
			Consultation others) {
		String now = proposal.item().status();
		return switch (command) {
			case StaffCommand.Take take ->
				new Prospect("in-review", List.of(new ReviewEvent.Taken(take.group(), member)));
			case StaffCommand.Assign assign -> new Prospect(now.equals("routed") ? "in-review" : now,
					List.of(new ReviewEvent.Assigned(assign.group(), assign.member())));
			case StaffCommand.Unassign unassign ->
				new Prospect(now, List.of(new ReviewEvent.Unassigned(unassign.group(), unassign.member())));
			case StaffCommand.Redirect redirect -> new Prospect("routed", others.handedOver(redirect.to(), false));
			case StaffCommand.Escalate _ -> new Prospect("routed", others.handedOver("main", true));
			case StaffCommand.RequestOpinion ask ->
				new Prospect(now, List.of(new ReviewEvent.OpinionRequested(ask.group(), ask.due())));
			case StaffCommand.GiveOpinion give -> new Prospect(now,
					List.of(new ReviewEvent.OpinionGiven(give.group(), give.position(), give.onVersion(), null)));
			case StaffCommand.RequestClarification ask ->
				new Prospect("clarification", List.of(new ReviewEvent.ClarificationRequested(ask.group(),
						ask.questions().stream().map(Text::ref).toList(), ask.due())));
			case StaffCommand.ExtendDeadline extend ->
				new Prospect(now, List.of(new ReviewEvent.DeadlineExtended(extend.deadline(), extend.to(), extend.to(),
						ref(extend.reason()))));
		};
	}

	private static Prospect of(StaffCommand.Concluding command, ProposalDetail proposal, Instant at,
			Consultation others) {
		String now = proposal.item().status();
		return switch (command) {
			case StaffCommand.PutOnAgenda put -> new Prospect("on-agenda", others.putOnAgenda(put));
			case StaffCommand.TakeOffAgenda off ->
				new Prospect("in-review", List.of(new DecisionEvent.TakenOffAgenda(off.group(), off.session())));
			case StaffCommand.ProposeDecision _ -> new Prospect(now, List.of());
			case StaffCommand.ReleaseDecision release ->
				released(release.group(), release.session(), proposal, at, others);
			case StaffCommand.Defer defer -> new Prospect("deferred",
					List.of(new DecisionEvent.Deferred(defer.group(), defer.to(), ref(defer.reason()), at)));
			case StaffCommand.Reopen reopen ->
				new Prospect("in-review", List.of(new DecisionEvent.Reopened(reopen.by(), now, ref(reopen.reason()))));
			case StaffCommand.CorrectDecision correct -> corrected(correct, proposal);
		};
	}

	private static Prospect released(String group, @Nullable SessionRef session, ProposalDetail proposal, Instant at,
			Consultation others) {
		ReviewPart.DecisionPart draft = proposal.review().draft();
		if (draft == null) {
			return new Prospect(proposal.item().status(), List.of());
		}
		if (draft.code().equals(DecisionCode.ESCALATE.code())) {
			return new Prospect("routed", others.handedOver("main", true));
		}
		String status = status(draft.code(), proposal.item().status());
		return new Prospect(status,
				List.of(draft.code().equals(DecisionCode.DEFER.code())
						? new DecisionEvent.Deferred(group, null, null, at)
						: new DecisionEvent.DecisionReleased(group, details(draft), session, status)));
	}

	private static Prospect corrected(StaffCommand.CorrectDecision correct, ProposalDetail proposal) {
		ReviewPart.DecisionPart former = proposal.review().decision();
		String status = status(correct.corrected().code(), proposal.item().status());
		return new Prospect(status, former == null ? List.of()
				: List.of(new DecisionEvent.DecisionCorrected(details(former), correct.corrected(), status)));
	}

	/// Without the texts: whom a mail goes to does not depend on them.
	private static DecisionDetails details(ReviewPart.DecisionPart part) {
		return new DecisionDetails(part.code(), part.ground(), part.section(), part.target(), part.due(), List.of(),
				part.withoutSession(), null, null);
	}

	private static String status(String decision, String otherwise) {
		Supplier<String> unknown = () -> otherwise;
		return DecisionCode.ofCode(decision).map((code) -> code.status().code()).orElseGet(unknown);
	}

	private static @Nullable TextRef ref(@Nullable Text text) {
		return text == null ? null : text.ref();
	}

}
