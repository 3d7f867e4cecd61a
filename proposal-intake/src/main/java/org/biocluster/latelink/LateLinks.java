package org.biocluster.latelink;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.biocluster.deadline.Round;
import org.biocluster.link.LateLink;
import org.biocluster.link.Links;
import org.biocluster.proposal.ProposalId;
import org.biocluster.status.PolicyVersions;
import org.jspecify.annotations.Nullable;

/// Says what a late link opens, and lets a submission use it. What the submission then counts as is for the router to say.
/// Thread-safe.
public final class LateLinks {

	private final Links tokens;

	private final Function<UUID, Optional<LateLink>> given;

	private final PolicyVersions policies;

	private final LateUses uses;

	private final InstantSource clock;

	/// @param given the late links of the secretariat by their ids
	public LateLinks(Links tokens, Function<UUID, Optional<LateLink>> given, PolicyVersions policies, LateUses uses,
			InstantSource clock) {
		this.tokens = tokens;
		this.given = given;
		this.policies = policies;
		this.uses = uses;
		this.clock = clock;
	}

	/// Looks without using anything.
	public LateLinkReading read(String token) {
		Optional<LateLink> found = find(token);
		Optional<Round> round = found.flatMap(this::round);
		if (found.isEmpty() || round.isEmpty()) {
			return new LateLinkReading.Closed(LateLinkProblem.UNKNOWN);
		}
		LateLink link = found.get();
		Instant now = this.clock.instant();
		boolean opens = link.isOpen(now) && this.uses.anyLeft(link.id(), link.uses());
		return opens ? new LateLinkReading.Open(link, round.get()) : new LateLinkReading.Closed(problem(link, now));
	}

	/// Takes a use for a submission. Repeated with the same proposal it takes no second
	/// one, and what was taken while
	/// the link held still holds.
	/// @param token null for a submission without a late link
	/// @param reached when the first attempt reached us
	public LateClaim claim(@Nullable String token, ProposalId proposal, Instant reached) {
		if (token == null) {
			return new LateClaim.NotNeeded();
		}
		Optional<LateLink> found = find(token);
		Optional<Round> round = found.flatMap(this::round);
		if (found.isEmpty() || round.isEmpty()) {
			return new LateClaim.Refused(LateLinkProblem.UNKNOWN);
		}
		Instant now = this.clock.instant();
		return round.get().isInTime(reached, now) ? new LateClaim.NotNeeded()
				: claim(found.get(), round.get(), proposal, reached, now);
	}

	private LateClaim claim(LateLink link, Round round, ProposalId proposal, Instant reached, Instant now) {
		int most = link.isOpen(reached) ? link.uses() : 0;
		return switch (this.uses.take(link.id(), most, proposal, reached)) {
			case LateUse.Taken taken when round.openUntil(link.until()).isInTime(taken.at(), now) ->
				new LateClaim.Granted(link.entry(), taken.at());
			case LateUse.Taken _ -> new LateClaim.Refused(LateLinkProblem.ENDED);
			case LateUse.UsedUp _ -> new LateClaim.Refused(problem(link, reached));
			case LateUse.Away _ -> new LateClaim.Away();
		};
	}

	private static LateLinkProblem problem(LateLink link, Instant at) {
		if (link.withdrawal() != null) {
			return LateLinkProblem.WITHDRAWN;
		}
		return link.isOpen(at) ? LateLinkProblem.USED_UP : LateLinkProblem.ENDED;
	}

	private Optional<LateLink> find(String token) {
		return this.tokens.verifyLate(token).flatMap(this.given);
	}

	private Optional<Round> round(LateLink link) {
		return this.policies.active()
			.map((policy) -> policy.policy().deadlines())
			.flatMap((timetable) -> timetable.round(link.round()));
	}

}
