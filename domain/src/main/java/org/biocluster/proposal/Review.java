package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.biocluster.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/// The primary group's work on a proposal.
/// @param responsible the member who is responsible; null when nobody is
/// @param opinions of the groups that were asked or spoke, each once, in the order of the first mention
/// @param draft the decision that waits to be given out; null when there is none
/// @param due until when the group has to decide; null before the proposal was with a group
/// @param extended the one extension is used up
/// @param stoppedAt since when the clock stands still; null while it runs
/// @param registrationDue until when what is being checked has to be registered or refused; null without such a time
/// @param announced of each deadline at most one: the last step that was announced, and of which time
public record Review(@Nullable String responsible, List<Opinion> opinions, @Nullable Draft draft, @Nullable Instant due,
		boolean extended, @Nullable Instant stoppedAt, @Nullable Instant registrationDue, List<Clock> announced) {

	/// Nothing has been done.
	public static final Review NONE = new Review(null, List.of(), null, null, false, null, null, List.of());

	public Review {
		opinions = List.copyOf(opinions);
		announced = List.copyOf(announced);
	}

	Review withResponsible(@Nullable String member) {
		return new Review(member, opinions, draft, due, extended, stoppedAt, registrationDue, announced);
	}

	Review withDraft(@Nullable Draft newDraft) {
		return new Review(responsible, opinions, newDraft, due, extended, stoppedAt, registrationDue, announced);
	}

	Review withDue(Instant newDue, boolean nowExtended) {
		return new Review(responsible, opinions, draft, newDue, nowExtended, stoppedAt, registrationDue, announced);
	}

	Review withStoppedAt(@Nullable Instant since) {
		return new Review(responsible, opinions, draft, due, extended, since, registrationDue, announced);
	}

	Review withRegistrationDue(@Nullable Instant newDue) {
		return new Review(responsible, opinions, draft, due, extended, stoppedAt, newDue, announced);
	}

	Review withAnnounced(Clock clock) {
		List<Clock> all = new ArrayList<>(announced);
		all.removeIf((known) -> known.deadline() == clock.deadline());
		all.add(clock);
		return new Review(responsible, opinions, draft, due, extended, stoppedAt, registrationDue, all);
	}

	/// What was announced of a deadline last.
	Optional<Clock> announcedOf(Deadline deadline) {
		for (Clock clock : announced) {
			if (clock.deadline() == deadline) {
				return Optional.of(clock);
			}
		}
		return Optional.empty();
	}

	Review withOpinion(Opinion opinion) {
		List<Opinion> all = new ArrayList<>(opinions);
		all.replaceAll((known) -> known.group().equals(opinion.group()) ? opinion : known);
		if (!all.contains(opinion)) {
			all.add(opinion);
		}
		return new Review(responsible, all, draft, due, extended, stoppedAt, registrationDue, announced);
	}

	/// As it is when another group takes over: what the former one prepared is void, what
	/// others said stays.
	Review handedOver(Set<String> groups) {
		List<Opinion> kept = new ArrayList<>(opinions);
		kept.removeIf((opinion) -> !groups.contains(opinion.group()));
		return new Review(null, kept, null, due, extended, null, registrationDue, announced);
	}

	Optional<Opinion> opinionOf(String group) {
		for (Opinion opinion : opinions) {
			if (opinion.group().equals(group)) {
				return Optional.of(opinion);
			}
		}
		return Optional.empty();
	}

}
