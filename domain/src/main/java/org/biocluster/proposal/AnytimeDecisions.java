package org.biocluster.proposal;

import java.util.List;

import org.biocluster.deadline.Deadlines;

/// Decisions on what staff may do in every status.
final class AnytimeDecisions {

	private AnytimeDecisions() {
	}

	static Decision decide(Case about, StaffCommand.Anytime command) {
		return switch (command) {
			case StaffCommand.AssignTask task -> task(about, task);
			case StaffCommand.AddNote note -> new Fields().texts("note", List.of(note.note()))
				.orElse(() -> new Decision.Accepted(List.of(new ReviewEvent.NoteAdded(note.group(), note.note().ref())),
						PrivacyDecisions.publish(note.note())));
			case StaffCommand.RedactText redact -> PrivacyDecisions.redact(about, redact);
			case StaffCommand.ForgetSubmitter forget -> PrivacyDecisions.erase(about, forget.ground());
			case StaffCommand.CorrectAddress correct -> address(about, correct);
			case StaffCommand.ReissueLinks reissue -> new Fields().code("ground", reissue.ground())
				.orElse(() -> about
					.accept(new PrivacyEvent.LinksReissued(about.dossier().authorship().linkGeneration() + 1)));
		};
	}

	private static Decision address(Case about, StaffCommand.CorrectAddress correct) {
		if (!about.dossier().authorship().known()) {
			return about.notNow();
		}
		return new Fields().code("ground", correct.ground())
			.orElse(() -> new Decision.Accepted(List.of(new PrivacyEvent.SubmitterCorrected(List.of("email"))),
					List.of(new Effect.PublishSubmitter(correct.submitter()))));
	}

	private static Decision task(Case about, StaffCommand.AssignTask task) {
		return new Fields().code("taskId", task.taskId())
			.code("assignee", task.assignee())
			.require("due", !task.due().isBefore(Deadlines.day(about.now())))
			.texts("texts", task.texts())
			.orElse(() -> new Decision.Accepted(
					List.of(new DecisionEvent.TaskAssigned(task.taskId(), task.assignee(), task.due(),
							task.texts().stream().map(Text::ref).toList())),
					SubmissionDecisions.publish(task.texts())));
	}

}
