package org.biocluster.proposal;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.deadline.Deadlines;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Timetable;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.taxonomy.Taxonomy;

/// What every decision is bound by: where proposals go, how long each step may take, and the closed lists.
public record Regulations(CompiledPolicy policy, Deadlines deadlines, Taxonomy lists) {

	/// What a policy says, and what counts where it says nothing.
	/// @param shipped the calendar of policies that have none of their own
	public static Regulations of(CompiledPolicy policy, WorkingCalendar shipped, Taxonomy lists) {
		return new Regulations(policy, Deadlines.of(policy.policy().deadlines(), shipped), lists);
	}

	/// The round of a submission whose first attempt reached us then; empty where
	/// none has opened.
	Optional<Round> roundAt(Instant reached) {
		Timetable timetable = policy.policy().deadlines();
		return timetable == null ? Optional.empty() : timetable.roundAt(reached);
	}

	/// A round by its code; empty when the policy no longer has it.
	Optional<Round> round(String code) {
		Timetable timetable = policy.policy().deadlines();
		return timetable == null ? Optional.empty() : timetable.round(code);
	}

	/// The same where only weekends are known to be days off.
	public static Regulations usual(CompiledPolicy policy, Taxonomy lists) {
		return of(policy, WorkingCalendar.WEEKENDS_ONLY, lists);
	}

}
