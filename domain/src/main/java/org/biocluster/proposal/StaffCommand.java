package org.biocluster.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What groups, their secretaries and the secretariat may wish.
public sealed interface StaffCommand extends Command {

	/// Keep a proposal from the groups until it is checked.
	record Hold(List<String> reasons) implements StaffCommand {

		public Hold {
			reasons = List.copyOf(reasons);
		}

	}

	/// Let a held proposal go on.
	record ReleaseFromHold(String note) implements StaffCommand {
	}

	/// Refuse on a formal ground.
	record RefuseFormally(String ground, boolean tellAuthor) implements StaffCommand {
	}

	/// Classify anew and run the rules again.
	record Retype(Classification classification, @Nullable Text reason) implements StaffCommand {
	}

	/// Begin the review.
	record Take(String group) implements StaffCommand {
	}

	/// Make a member responsible.
	record Assign(String group, String member) implements StaffCommand {
	}

	/// Free the member of it.
	record Unassign(String group, String member) implements StaffCommand {
	}

	/// Give to another primary group.
	record Redirect(String to, Text reason) implements StaffCommand {
	}

	/// Ask a group for its opinion.
	record RequestOpinion(String group, Instant due) implements StaffCommand {
	}

	/// Say what a consulted group thinks.
	record GiveOpinion(String group, String position, long onVersion, @Nullable Text remarks) implements StaffCommand {
	}

	/// Ask the author.
	record RequestClarification(String group, List<Text> questions, Instant due) implements StaffCommand {

		public RequestClarification {
			questions = List.copyOf(questions);
		}

	}

	/// Move a deadline, once.
	record ExtendDeadline(String deadline, Instant to, Text reason) implements StaffCommand {
	}

	/// Put on the agenda of a session.
	record PutOnAgenda(String group, SessionRef session) implements StaffCommand {
	}

	/// Take off the agenda.
	record TakeOffAgenda(String group, SessionRef session) implements StaffCommand {
	}

	/// Draft a decision.
	/// @param texts the words of the decision and its reasons, named by the details
	record ProposeDecision(String group, DecisionDetails decision, @Nullable SessionRef session,
			List<Text> texts) implements StaffCommand {

		public ProposeDecision {
			texts = List.copyOf(texts);
		}

	}

	/// Give a drafted decision out.
	record ReleaseDecision(String group, @Nullable SessionRef session) implements StaffCommand {
	}

	/// Consider again later.
	record Defer(String group, @Nullable SessionRef to, @Nullable Text reason) implements StaffCommand {
	}

	/// Put before the main group.
	record Escalate(String group, String ground, @Nullable Text reason) implements StaffCommand {
	}

	/// Have somebody prepare something.
	record AssignTask(String taskId, String assignee, LocalDate due, List<Text> texts) implements StaffCommand {

		public AssignTask {
			texts = List.copyOf(texts);
		}

	}

	/// Consider a decided proposal again.
	record Reopen(String by, @Nullable Text reason) implements StaffCommand {
	}

	/// Put a released decision right.
	record CorrectDecision(String group, DecisionDetails corrected, List<Text> texts) implements StaffCommand {

		public CorrectDecision {
			texts = List.copyOf(texts);
		}

	}

	/// Write an internal note.
	record AddNote(String group, Text note) implements StaffCommand {
	}

	/// Black out or remove a text.
	/// @param replacement null removes the text
	record RedactText(TextId text, @Nullable String replacement, String ground) implements StaffCommand {
	}

	/// Forget the person at the person's wish.
	record ForgetSubmitter(String ground) implements StaffCommand {
	}

	/// Make former links void and issue new ones.
	record ReissueLinks(String ground) implements StaffCommand {
	}

}
