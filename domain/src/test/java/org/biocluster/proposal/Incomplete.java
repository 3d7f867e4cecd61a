package org.biocluster.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// Whole commands that have lost a field.
final class Incomplete {

	private static final Text SHORT = SampleCommands.text(TextKind.REASON, 3, "Коротко");

	private Incomplete() {
	}

	/// The command without the field of this name.
	static Command without(String field, Command whole) {
		return switch (whole) {
			case SubmitterCommand.Submit submit -> Proposals.withoutTitle(submit);
			case SubmitterCommand.Amend amend -> new SubmitterCommand.Amend(amend.classification(), List.of(),
					amend.files(), amend.fingerprint(), amend.flags());
			case SubmitterCommand.Answer _ -> new SubmitterCommand.Answer(List.of(), List.of());
			case SubmitterCommand.EraseSubmitter _ -> new SubmitterCommand.EraseSubmitter("");
			case SubmitterCommand.GiveConsent give ->
				new SubmitterCommand.GiveConsent(consent(field, give.consent()), give.submitter());
			case SubmitterCommand other -> throw unknown(field, other);
			case StaffCommand.Formal formal -> formal(field, formal);
			case StaffCommand.Reviewing reviewing -> reviewing(field, reviewing);
			case StaffCommand.Concluding concluding -> concluding(field, concluding);
			case StaffCommand.Anytime anytime -> anytime(field, anytime);
			case TimePassing _ -> throw unknown(field, whole);
		};
	}

	private static Consent consent(String field, Consent whole) {
		return field.equals("consent.items")
				? new Consent(whole.document(), whole.version(), whole.hash(), whole.at(), List.of())
				: new Consent("personal-data", whole.version(), whole.hash(), whole.at(), whole.items());
	}

	private static Command formal(String field, StaffCommand.Formal whole) {
		return switch (whole) {
			case StaffCommand.Hold _ -> new StaffCommand.Hold(List.of());
			case StaffCommand.ReleaseFromHold _ -> new StaffCommand.ReleaseFromHold("", List.of());
			case StaffCommand.RefuseFormally refuse ->
				field.equals("ground") ? new StaffCommand.RefuseFormally("I disagree", refuse.tellAuthor())
						: new StaffCommand.RefuseFormally(refuse.ground(), false);
			case StaffCommand.RegisterReceived received -> received(field, received);
			case StaffCommand.Retype retype ->
				field.equals("reason") ? new StaffCommand.Retype(retype.classification(), SHORT, retype.texts())
						: new StaffCommand.Retype(typed(retype.classification()), retype.reason(), retype.texts());
		};
	}

	private static Command received(String field, StaffCommand.RegisterReceived whole) {
		Origin came = whole.origin();
		Origin origin = switch (field) {
			case "origin.channel" -> new Origin("web", null, came.externalId(), came.receivedAt(), null, null);
			case "origin.externalId" -> new Origin(came.channel(), null, null, came.receivedAt(), null, null);
			case "origin.receivedAt" ->
				new Origin(came.channel(), null, came.externalId(), Lives.NOW.plusSeconds(1), null, null);
			default -> came;
		};
		return new StaffCommand.RegisterReceived(whole.classification(), whole.language(),
				field.equals("texts") ? List.of() : whole.texts(), List.of(), whole.submitter(),
				field.equals("consents") ? List.of() : whole.consents(), origin, whole.fingerprint());
	}

	private static Command reviewing(String field, StaffCommand.Reviewing whole) {
		return switch (whole) {
			case StaffCommand.Assign assign -> new StaffCommand.Assign(assign.group(), "");
			case StaffCommand.Redirect redirect ->
				field.equals("to") ? new StaffCommand.Redirect("nowhere", redirect.reason())
						: new StaffCommand.Redirect(redirect.to(), SHORT);
			case StaffCommand.Escalate escalate -> new StaffCommand.Escalate(escalate.group(), "", escalate.reason());
			case StaffCommand.RequestOpinion ask ->
				field.equals("due") ? new StaffCommand.RequestOpinion(ask.group(), Lives.NOW)
						: new StaffCommand.RequestOpinion("nobody", ask.due());
			case StaffCommand.GiveOpinion give -> opinion(field, give);
			case StaffCommand.RequestClarification ask ->
				field.equals("due") ? new StaffCommand.RequestClarification(ask.group(), ask.questions(), Lives.NOW)
						: new StaffCommand.RequestClarification(ask.group(), List.of(), ask.due());
			case StaffCommand.ExtendDeadline extend -> extension(field, extend);
			case StaffCommand.Take _, StaffCommand.Unassign _ -> throw unknown(field, whole);
		};
	}

	private static Command opinion(String field, StaffCommand.GiveOpinion whole) {
		return switch (field) {
			case "position" -> new StaffCommand.GiveOpinion(whole.group(), "", whole.onVersion(), whole.remarks());
			case "onVersion" ->
				new StaffCommand.GiveOpinion(whole.group(), whole.position(), whole.onVersion() + 1, whole.remarks());
			default -> new StaffCommand.GiveOpinion(whole.group(), whole.position(), whole.onVersion(), null);
		};
	}

	private static Command extension(String field, StaffCommand.ExtendDeadline whole) {
		return switch (field) {
			case "deadline" -> new StaffCommand.ExtendDeadline("", whole.to(), whole.reason());
			case "to" -> new StaffCommand.ExtendDeadline(whole.deadline(), Lives.NOW, whole.reason());
			default -> new StaffCommand.ExtendDeadline(whole.deadline(), whole.to(), SHORT);
		};
	}

	private static Command concluding(String field, StaffCommand.Concluding whole) {
		return switch (whole) {
			case StaffCommand.PutOnAgenda put ->
				new StaffCommand.PutOnAgenda(put.group(), session(field, put.session()));
			case StaffCommand.TakeOffAgenda take ->
				new StaffCommand.TakeOffAgenda(take.group(), new SessionRef("another", null, null, null, null));
			case StaffCommand.ProposeDecision propose -> proposal(field, propose);
			case StaffCommand.ReleaseDecision release -> new StaffCommand.ReleaseDecision(release.group(),
					field.equals("session") ? null : session(field, Objects.requireNonNull(release.session())));
			case StaffCommand.Defer defer -> new StaffCommand.Defer(defer.group(), defer.to(), null);
			case StaffCommand.Reopen reopen -> field.equals("by") ? new StaffCommand.Reopen("", reopen.reason())
					: new StaffCommand.Reopen(reopen.by(), null);
			case StaffCommand.CorrectDecision correct -> new StaffCommand.CorrectDecision(correct.group(),
					decision(field, correct.corrected()), field.equals("texts") ? List.of() : correct.texts());
		};
	}

	private static Command proposal(String field, StaffCommand.ProposeDecision whole) {
		return new StaffCommand.ProposeDecision(whole.group(), decision(field, whole.decision()), whole.session(),
				field.equals("texts") ? List.of() : whole.texts());
	}

	private static SessionRef session(String field, SessionRef whole) {
		return new SessionRef(field.endsWith("sessionId") ? "" : whole.sessionId(),
				field.endsWith("item") ? null : whole.item(),
				field.endsWith("protocolNumber") ? null : whole.protocolNumber(),
				field.endsWith("protocolDate") ? null : whole.protocolDate(), whole.date());
	}

	/// A decision whose code needs the field, without it.
	private static DecisionDetails decision(String field, DecisionDetails whole) {
		String code = switch (field) {
			case "decision.code" -> "postpone";
			case "decision.ground" -> "reject";
			case "decision.target" -> "merge";
			case "decision.due" -> "assign";
			default -> whole.code();
		};
		String section = field.equals("decision.section") ? null : whole.section();
		String target = field.equals("decision.target") ? null : whole.target();
		LocalDate due = field.equals("decision.due") ? null : whole.due();
		List<TextRef> reasons = field.equals("decision.reasons") ? List.of() : whole.reasons();
		String outside = field.equals("decision.withoutSession") ? null : whole.withoutSession();
		return new DecisionDetails(code, null, section, target, due, reasons, outside,
				unless(field, "decision.objectionAnswer", whole.objectionAnswer()),
				unless(field, "decision.withoutOpinions", whole.withoutOpinions()));
	}

	private static @Nullable TextRef unless(String field, String lost, @Nullable TextRef text) {
		return field.equals(lost) ? null : text;
	}

	private static Command anytime(String field, StaffCommand.Anytime whole) {
		return switch (whole) {
			case StaffCommand.AssignTask task -> new StaffCommand.AssignTask(
					field.equals("taskId") ? "" : task.taskId(), field.equals("assignee") ? "" : task.assignee(),
					field.equals("due") ? LocalDate.EPOCH : task.due(),
					field.equals("texts") ? List.of() : task.texts());
			case StaffCommand.AddNote note ->
				new StaffCommand.AddNote(note.group(), SampleCommands.text(TextKind.NOTE, 1, " "));
			case StaffCommand.RedactText redact ->
				field.equals("ground") ? new StaffCommand.RedactText(redact.text(), redact.replacement(), "")
						: new StaffCommand.RedactText(Proposals.text(TextKind.NOTE).id(), redact.replacement(),
								redact.ground());
			case StaffCommand.ForgetSubmitter _ -> new StaffCommand.ForgetSubmitter("");
			case StaffCommand.ReissueLinks _ -> new StaffCommand.ReissueLinks("");
			case StaffCommand.CorrectAddress correct -> new StaffCommand.CorrectAddress(correct.submitter(), "");
		};
	}

	private static Classification typed(Classification whole) {
		return new Classification("unknown", null, whole.sectors(), false, List.of(), whole.organisationType(),
				whole.region(), List.of(), List.of(), null, null, null, null, List.of());
	}

	private static IllegalArgumentException unknown(String field, Command whole) {
		return new IllegalArgumentException("No way to leave out " + field + " of " + whole.type());
	}

}
