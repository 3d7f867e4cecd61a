package org.biocluster.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// What groups, their secretaries and the secretariat may wish.
public sealed interface StaffCommand extends Command {

	/// What only the secretariat may wish: checks of form, before substance.
	sealed interface Formal extends StaffCommand {

	}

	/// The way of a proposal through the groups until a decision is prepared.
	sealed interface Reviewing extends StaffCommand {

	}

	/// Sessions and decisions.
	sealed interface Concluding extends StaffCommand {

	}

	/// What is possible in every status.
	sealed interface Anytime extends StaffCommand {

	}

	/// Keep a proposal from the groups until it is checked.
	record Hold(List<String> reasons) implements Formal {

		public Hold {
			reasons = List.copyOf(reasons);
		}

	}

	/// Let a held proposal go on.
	/// @param note code of what was found
	/// @param texts title and body, for rules that read them
	record ReleaseFromHold(String note, List<Text> texts) implements Formal {

		public ReleaseFromHold {
			texts = List.copyOf(texts);
		}

	}

	/// Refuse on a formal ground.
	record RefuseFormally(String ground, boolean tellAuthor) implements Formal {
	}

	/// Classify anew and run the rules again.
	/// @param texts title and body, for rules that read them
	record Retype(Classification classification, @Nullable Text reason, List<Text> texts) implements Formal {

		public Retype {
			texts = List.copyOf(texts);
		}

	}

	/// Put a proposal that came as a letter or by e-mail into the register, in the
	/// author's name.
	/// @param origin with the channel, the incoming number and the day it came in
	/// @param consents what the author agreed to, by the code of how it was said
	/// @param fingerprint keyed hash of the canonical content
	record RegisterReceived(Classification classification, Language language, List<Text> texts, List<FileRef> files,
			@Nullable Submitter submitter, List<Consent> consents, Origin origin,
			String fingerprint) implements Formal {

		public RegisterReceived {
			texts = List.copyOf(texts);
			files = List.copyOf(files);
			consents = List.copyOf(consents);
		}

		/// The submission that it is for everybody else.
		SubmitterCommand.Submit submission() {
			return new SubmitterCommand.Submit(classification, language, texts, files, submitter, consents, origin,
					fingerprint, List.of(), List.of());
		}

	}

	/// Begin the review.
	record Take(String group) implements Reviewing {
	}

	/// Make a member responsible.
	record Assign(String group, String member) implements Reviewing {
	}

	/// Free the member of it.
	record Unassign(String group, String member) implements Reviewing {
	}

	/// Give to another primary group.
	record Redirect(String to, Text reason) implements Reviewing {
	}

	/// Ask a group for its opinion.
	record RequestOpinion(String group, Instant due) implements Reviewing {
	}

	/// Say what a consulted group thinks.
	record GiveOpinion(String group, String position, long onVersion, @Nullable Text remarks) implements Reviewing {
	}

	/// Ask the author.
	record RequestClarification(String group, List<Text> questions, Instant due) implements Reviewing {

		public RequestClarification {
			questions = List.copyOf(questions);
		}

	}

	/// Move a deadline, once.
	record ExtendDeadline(String deadline, Instant to, Text reason) implements Reviewing {
	}

	/// Put on the agenda of a session.
	record PutOnAgenda(String group, SessionRef session) implements Concluding {
	}

	/// Take off the agenda.
	record TakeOffAgenda(String group, SessionRef session) implements Concluding {
	}

	/// Draft a decision.
	/// @param texts the words of the decision and its reasons, named by the details
	record ProposeDecision(String group, DecisionDetails decision, @Nullable SessionRef session,
			List<Text> texts) implements Concluding {

		public ProposeDecision {
			texts = List.copyOf(texts);
		}

	}

	/// Give a drafted decision out.
	record ReleaseDecision(String group, @Nullable SessionRef session) implements Concluding {
	}

	/// Consider again later.
	record Defer(String group, @Nullable SessionRef to, @Nullable Text reason) implements Concluding {
	}

	/// Put before the main group.
	record Escalate(String group, String ground, @Nullable Text reason) implements Reviewing {
	}

	/// Have somebody prepare something.
	record AssignTask(String taskId, String assignee, LocalDate due, List<Text> texts) implements Anytime {

		public AssignTask {
			texts = List.copyOf(texts);
		}

	}

	/// Consider a decided proposal again.
	record Reopen(String by, @Nullable Text reason) implements Concluding {
	}

	/// Put a released decision right.
	record CorrectDecision(String group, DecisionDetails corrected, List<Text> texts) implements Concluding {

		public CorrectDecision {
			texts = List.copyOf(texts);
		}

	}

	/// Write an internal note.
	record AddNote(String group, Text note) implements Anytime {
	}

	/// Black out or remove a text.
	/// @param replacement null removes the text
	record RedactText(TextId text, @Nullable String replacement, String ground) implements Anytime {
	}

	/// Forget the person at the person's wish.
	record ForgetSubmitter(String ground) implements Anytime {
	}

	/// Put the address of an author right whom mail does not reach.
	/// @param submitter the whole person with the right address
	record CorrectAddress(Submitter submitter, String ground) implements Anytime {
	}

	/// Make former links void and issue new ones.
	record ReissueLinks(String ground) implements Anytime {
	}

}
