package org.biocluster.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// Numbers at a glance. Thread-safe.
public interface Overview {

	/// What came to each group in each of the latest weeks, and what of it still waits;
	/// the fullest group first. What is held counts for the secretariat.
	/// @param groups only these; null for all
	List<GroupNumbers> byGroupAndWeek(@Nullable Set<String> groups, Instant now);

	/// What the secretariat looks at in the morning.
	/// @param since what came later is new
	Morning morning(Instant since, Instant now);

	/// Authors whom mail did not reach and whose address nobody has put right since, the
	/// latest first.
	List<Bounce> bounced(int limit);

	/// What people are still responsible for, by person and group.
	/// @param members opaque ids of the people
	/// @param groups only these; null for all
	List<Burden> burdens(Set<String> members, @Nullable Set<String> groups);

	/// What people changed against the rules, the latest first.
	List<Correction> overrides(int limit);

	/// How many decisions were given out in time, and how many were not.
	Terms terms();

	/// @param weeks the oldest first; before them everything that came earlier
	record GroupNumbers(String group, List<WeekNumbers> weeks) {

		public GroupNumbers {
			weeks = List.copyOf(weeks);
		}

		/// All that came in these weeks.
		public long came() {
			return weeks.stream().filter((week) -> week.monday() != null).mapToLong(WeekNumbers::came).sum();
		}

		public long waiting() {
			return weeks.stream().mapToLong(WeekNumbers::waiting).sum();
		}

		public long overdue() {
			return weeks.stream().mapToLong(WeekNumbers::overdue).sum();
		}

	}

	/// What came in a week.
	/// @param monday the first day of the week in Moscow; null for everything that came
	/// earlier and still waits
	/// @param waiting those of them that are not finished
	/// @param overdue those of them on which a decision was due
	record WeekNumbers(@Nullable LocalDate monday, long came, long waiting, long overdue) {
	}

	/// @param fresh that came lately, whatever became of them
	/// @param unrouted that no rule could send to a group, so that the secretariat has
	/// them
	/// @param bounced authors whom mail did not reach
	record Morning(long fresh, long held, long flagged, long unrouted, long overdue, long bounced) {
	}

	/// @param reason a code of the mail server's answer; null where there was none
	record Bounce(ProposalId id, @Nullable String number, Instant at, @Nullable String reason) {
	}

	/// @param open proposals that are not finished
	record Burden(String member, String group, long open) {
	}

	/// @param reason null where it was removed, or none was needed
	record Correction(ProposalId id, @Nullable String number, Instant at, String type, String actorRole,
			@Nullable String subject, @Nullable String reason) {
	}

	record Terms(long kept, long missed) {
	}

}
