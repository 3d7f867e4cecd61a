package org.biocluster.proposal;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.ProposalState.AwaitingAnswer;
import org.biocluster.proposal.ProposalState.Decided;
import org.biocluster.proposal.ProposalState.Existing;
import org.biocluster.proposal.ProposalState.InRegister;
import org.biocluster.proposal.ProposalState.OnHold;
import org.biocluster.proposal.ProposalState.Received;
import org.biocluster.proposal.ProposalState.Scheduled;
import org.biocluster.proposal.ProposalState.TakenBack;
import org.biocluster.proposal.ProposalState.UnderReview;
import org.biocluster.proposal.ProposalState.WithGroup;
import org.jspecify.annotations.Nullable;

/// The part of the fold that follows a group's work before it decides. Pure.
final class ReviewEvolution {

	private ReviewEvolution() {
	}

	static Existing review(Existing state, ReviewEvent event, Instant at) {
		Dossier dossier = state.dossier();
		Review review = dossier.review();
		return switch (event) {
			case ReviewEvent.Taken taken -> begun(state, taken.member());
			case ReviewEvent.Assigned assigned -> begun(state, assigned.member());
			case ReviewEvent.Unassigned _ -> state.with(dossier.withReview(review.withResponsible(null)));
			case ReviewEvent.ClarificationRequested asked -> new AwaitingAnswer(
					dossier.withReview(review.withStoppedAt(at)).withPapers(asked.questions()), asked.due());
			case ReviewEvent.ClarificationAnswered answered ->
				new UnderReview(dossier.withReview(review.withStoppedAt(null)).withPapers(answered.answers()));
			case ReviewEvent.ClarificationExpired _ -> new UnderReview(dossier.withReview(review.withStoppedAt(null)));
			case ReviewEvent.OpinionRequested asked -> state.with(dossier.withReview(asked(review, asked)));
			case ReviewEvent.OpinionGiven given ->
				state.with(dossier.withReview(given(review, given)).withPaper(given.remarks()));
			case ReviewEvent.DeadlineSet set -> due(state, set.deadline(), set.due(), review.extended());
			case ReviewEvent.DeadlineExtended extended ->
				due(state.with(dossier.withPaper(extended.reason())), extended.deadline(), extended.to(), true);
			case ReviewEvent.NoteAdded note -> state.with(dossier.withPaper(note.note()));
			case ReviewEvent.ReminderDue reminder ->
				announced(state, reminder.deadline(), reminder.due(), Step.ofCode(reminder.step()));
			case ReviewEvent.DeadlinePassed passed ->
				announced(state, passed.deadline(), passed.due(), Optional.of(Step.PASSED));
		};
	}

	private static Existing begun(Existing state, String member) {
		Dossier dossier = state.dossier().withReview(state.dossier().review().withResponsible(member));
		return switch (state) {
			case WithGroup _ -> new UnderReview(dossier);
			case Received _, OnHold _, InRegister _, UnderReview _, AwaitingAnswer _, Scheduled _, Decided _,
					TakenBack _ ->
				state.with(dossier);
		};
	}

	private static Review asked(Review review, ReviewEvent.OpinionRequested asked) {
		@Nullable Opinion known = review.opinionOf(asked.group()).orElse(null);
		return review.withOpinion(known == null ? new Opinion(asked.group(), asked.due(), null, 0)
				: new Opinion(asked.group(), asked.due(), known.position(), known.onVersion()));
	}

	private static Review given(Review review, ReviewEvent.OpinionGiven given) {
		@Nullable Instant due = review.opinionOf(given.group()).map(Opinion::due).orElse(null);
		return review.withOpinion(new Opinion(given.group(), due, given.position(), given.onVersion()));
	}

	/// A deadline or a step that this version does not know is no clock of its own.
	private static Existing announced(Existing state, String code, Instant due, Optional<Step> step) {
		Optional<Deadline> deadline = Deadline.ofCode(code);
		if (deadline.isEmpty() || step.isEmpty()) {
			return state;
		}
		Dossier dossier = state.dossier();
		Clock clock = new Clock(deadline.get(), due, step.get());
		return state.with(dossier.withReview(dossier.review().withAnnounced(clock)));
	}

	private static Existing due(Existing state, String code, Instant due, boolean extended) {
		Dossier dossier = state.dossier();
		Review review = dossier.review();
		return Deadline.ofCode(code).map((deadline) -> state.with(dossier.withReview(switch (deadline) {
			case REGISTRATION -> review.withRegistrationDue(due);
			case DECISION -> review.withDue(due, extended);
			case OPINION -> awaited(dossier, due);
			case CLARIFICATION -> review;
		}))).orElse(state);
	}

	/// Whoever has not spoken is asked until then.
	private static Review awaited(Dossier dossier, Instant due) {
		Review review = dossier.review();
		Routing routing = dossier.routing();
		if (routing == null) {
			return review;
		}
		for (String group : routing.opinionGroups()) {
			Opinion known = review.opinionOf(group).orElse(new Opinion(group, due, null, 0));
			review = review.withOpinion(new Opinion(group, due, known.position(), known.onVersion()));
		}
		return review;
	}

}
