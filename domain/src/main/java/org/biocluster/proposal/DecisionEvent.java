package org.biocluster.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Facts about sessions and decisions.
public sealed interface DecisionEvent extends Event {

	/// Stands on the agenda of a session.
	record PutOnAgenda(String group, SessionRef session) implements DecisionEvent {
	}

	/// No longer stands on the agenda.
	record TakenOffAgenda(String group, SessionRef session) implements DecisionEvent {
	}

	/// A decision is drafted; the group sees it, nobody is told.
	record DecisionProposed(String group, DecisionDetails decision,
			@Nullable SessionRef session) implements DecisionEvent {
	}

	/// The decision is given out.
	/// @param status the status that follows from it
	record DecisionReleased(String group, DecisionDetails decision, @Nullable SessionRef session,
			String status) implements DecisionEvent {
	}

	/// Considered again at a later session.
	record Deferred(String group, @Nullable SessionRef to, @Nullable TextRef reason,
			Instant at) implements DecisionEvent {
	}

	/// Somebody is to prepare something by a date.
	/// @param assignee a group code or a member id
	record TaskAssigned(String taskId, String assignee, LocalDate due, List<TextRef> texts) implements DecisionEvent {

		public TaskAssigned {
			texts = List.copyOf(texts);
		}

	}

	/// A decided proposal is considered again; the former decision stays visible.
	record Reopened(String by, String formerStatus, @Nullable TextRef reason) implements DecisionEvent {
	}

	/// A released decision was put right; both stay visible.
	record DecisionCorrected(DecisionDetails former, DecisionDetails corrected,
			String status) implements DecisionEvent {
	}

}
