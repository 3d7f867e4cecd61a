package org.biocluster.proposal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Facts about a group's work on a proposal before it decides.
public sealed interface ReviewEvent extends Event {

	/// A group began its review.
	record Taken(String group, String member) implements ReviewEvent {
	}

	/// A member is responsible for the review.
	record Assigned(String group, String member) implements ReviewEvent {
	}

	/// The member is no longer responsible.
	record Unassigned(String group, String member) implements ReviewEvent {
	}

	/// A group is asked for its opinion.
	record OpinionRequested(String group, Instant due) implements ReviewEvent {
	}

	/// A consulted group said what it thinks of one version.
	/// @param position `support`, `remarks`, `object` or `no-competence`
	record OpinionGiven(String group, String position, long onVersion,
			@Nullable TextRef remarks) implements ReviewEvent {
	}

	/// The author was asked; the group's clock stops.
	record ClarificationRequested(String group, List<TextRef> questions, Instant due) implements ReviewEvent {

		public ClarificationRequested {
			questions = List.copyOf(questions);
		}

	}

	/// The author answered; the group's clock goes on.
	record ClarificationAnswered(List<TextRef> answers, List<FileRef> files) implements ReviewEvent {

		public ClarificationAnswered {
			answers = List.copyOf(answers);
			files = List.copyOf(files);
		}

	}

	/// No answer came in time; the group's clock goes on.
	record ClarificationExpired(Instant due) implements ReviewEvent {
	}

	/// A deadline of the calendar now counts.
	/// @param deadline code of the deadline, such as `decision`
	/// @param calendar version of the working-day calendar it was computed with
	record DeadlineSet(String deadline, Instant due, String calendar) implements ReviewEvent {
	}

	/// A deadline was moved, once, with a reason.
	record DeadlineExtended(String deadline, Instant from, Instant to,
			@Nullable TextRef reason) implements ReviewEvent {
	}

	/// A reminder of a deadline became due.
	/// @param step code of the step of the ladder of reminders, such as `before-5`
	/// @param due the deadline that people are reminded of
	record ReminderDue(String deadline, String step, Instant due) implements ReviewEvent {
	}

	/// A deadline passed without what it waited for.
	record DeadlinePassed(String deadline, Instant due) implements ReviewEvent {
	}

	/// An internal note was written; the author never sees it.
	record NoteAdded(String group, TextRef note) implements ReviewEvent {
	}

}
