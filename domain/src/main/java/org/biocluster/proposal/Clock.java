package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.ProposalState.AwaitingAnswer;
import org.jspecify.annotations.Nullable;

/// A deadline that counts, and how far its ladder has been climbed. A deadline that is moved begins its ladder anew.
/// @param step the last one that was announced of this time; [Step#NONE] when none was
public record Clock(Deadline deadline, Instant due, Step step) {

	/// The clocks that run in a state, each deadline at most once. None runs in what is
	/// closed, and that of a group stands still while the author is asked.
	public static List<Clock> running(ProposalState state) {
		List<Clock> clocks = new ArrayList<>();
		switch (state) {
			case ProposalState.Absent _, ProposalState.Received _, ProposalState.InRegister _, ProposalState.Decided _,
					ProposalState.TakenBack _ ->
				{
				}
			case ProposalState.OnHold held ->
				of(held.dossier().review(), Deadline.REGISTRATION, held.dossier().review().registrationDue())
					.ifPresent(clocks::add);
			case AwaitingAnswer asked -> {
				opinions(asked.dossier().review()).ifPresent(clocks::add);
				of(asked.dossier().review(), Deadline.CLARIFICATION, asked.due()).ifPresent(clocks::add);
			}
			case ProposalState.WithGroup _, ProposalState.UnderReview _, ProposalState.Scheduled _ -> {
				Review review = ((ProposalState.Existing) state).dossier().review();
				opinions(review).ifPresent(clocks::add);
				of(review, Deadline.DECISION, review.due()).ifPresent(clocks::add);
			}
		}
		return clocks;
	}

	/// Groups may be asked at different times: the next of them counts, once.
	private static Optional<Clock> opinions(Review review) {
		Instant passed = review.announcedOf(Deadline.OPINION).map(Clock::due).orElse(Instant.MIN);
		Instant next = null;
		for (Opinion opinion : review.opinions()) {
			Instant due = opinion.position() == null ? opinion.due() : null;
			if (due != null && due.isAfter(passed) && (next == null || due.isBefore(next))) {
				next = due;
			}
		}
		return of(review, Deadline.OPINION, next);
	}

	private static Optional<Clock> of(Review review, Deadline deadline, @Nullable Instant due) {
		return due == null ? Optional.empty()
				: Optional.of(new Clock(deadline, due,
						review.announcedOf(deadline)
							.filter((announced) -> announced.due().equals(due))
							.map(Clock::step)
							.orElse(Step.NONE)));
	}

}
