package org.biocluster.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.biocluster.deadline.Round;
import org.biocluster.deadline.Timetable;

/// The rounds of the policy in force, and where the present moment stands among them. Thread-safe.
public final class Rounds {

	private static final Duration RUSH = Duration.ofHours(1);

	private final PolicyVersions policies;

	private final InstantSource clock;

	public Rounds(PolicyVersions policies, InstantSource clock) {
		this.policies = policies;
		this.clock = clock;
	}

	/// The round that opened last; empty before the first one, and where proposals are
	/// always welcome.
	Optional<Round> latest() {
		return timetable().flatMap((timetable) -> timetable.roundAt(this.clock.instant()));
	}

	/// A round by its code; empty when the policy in force no longer has it.
	Optional<Round> named(String code) {
		return timetable().map(Timetable::rounds)
			.orElse(List.of())
			.stream()
			.filter((round) -> round.code().equals(code))
			.findFirst();
	}

	/// Whether this is the last hour of a round, or the time after it in which an attempt
	/// that came before still counts.
	public boolean isRush() {
		Instant now = this.clock.instant();
		return latest()
			.filter((round) -> !now.isBefore(round.closes().minus(RUSH)) && round.isInTime(round.closes(), now))
			.isPresent();
	}

	Instant now() {
		return this.clock.instant();
	}

	private Optional<Timetable> timetable() {
		return this.policies.active().map((policy) -> policy.policy().deadlines());
	}

}
