package org.biocluster.submission;

import java.time.Instant;
import java.util.List;

import org.biocluster.deadline.Round;
import org.biocluster.deadline.Timetable;
import org.biocluster.proposal.ProposalId;
import org.biocluster.status.PolicyVersions;

/// Says when the first attempt of a submission reached us, as far as that decides whether it is in time for its round. Only
/// then is anything kept or looked up: an attempt that is taken carries its time itself. Thread-safe.
public final class Arrivals {

	private final FirstAttempts attempts;

	private final PolicyVersions policies;

	public Arrivals(FirstAttempts attempts, PolicyVersions policies) {
		this.attempts = attempts;
		this.policies = policies;
	}

	/// When the first attempt reached us; now where no earlier one is known.
	Instant reached(ProposalId proposal, Instant now) {
		for (Round round : rounds()) {
			if (now.isAfter(round.closes()) && round.isInTime(round.closes(), now)) {
				return this.attempts.find(proposal).orElse(now);
			}
		}
		return now;
	}

	/// An attempt could not be taken; it may count later.
	void notTaken(ProposalId proposal, Instant reached) {
		boolean inRound = rounds().stream()
			.anyMatch((round) -> !reached.isBefore(round.opens()) && round.isInTime(reached, reached));
		if (inRound) {
			this.attempts.keep(proposal, reached);
		}
	}

	private List<Round> rounds() {
		return this.policies.active()
			.map((policy) -> policy.policy().deadlines())
			.map(Timetable::rounds)
			.orElse(List.of());
	}

}
