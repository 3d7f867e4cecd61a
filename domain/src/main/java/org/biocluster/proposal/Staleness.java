package org.biocluster.proposal;

import java.util.List;
import java.util.Set;

/// Whether an actor saw what matters before acting. Reminders, notes and the like do not make a command stale.
final class Staleness {

	private static final Set<String> NO_MATTER = Set.of("NoteAdded", "ReminderDue", "DeadlineSet", "DeadlinePassed",
			"ConsentGiven", "SubmitterCorrected", "LinksReissued", "TaskAssigned", "RoutingSuggested",
			"OpinionRequested");

	private Staleness() {
	}

	/// Types of the events that matter and that the command did not know; empty when it
	/// may go on.
	static List<String> of(Case about) {
		Long basedOn = about.request().basedOn();
		if (basedOn == null || !matters(about.request().command())) {
			return List.of();
		}
		return about.dossier().since(basedOn).stream().filter((type) -> !NO_MATTER.contains(type)).toList();
	}

	/// A command that only adds something is right whatever happened meanwhile.
	private static boolean matters(Command command) {
		return switch (command) {
			case SubmitterCommand.Amend _, SubmitterCommand.Answer _ -> true;
			case SubmitterCommand _ -> false;
			case StaffCommand.AddNote _, StaffCommand.AssignTask _, StaffCommand.RequestOpinion _,
					StaffCommand.GiveOpinion _, StaffCommand.RedactText _, StaffCommand.ForgetSubmitter _,
					StaffCommand.ReissueLinks _, StaffCommand.CorrectAddress _, StaffCommand.RegisterReceived _ ->
				false;
			case StaffCommand _ -> true;
			case TimePassing _ -> false;
		};
	}

}
