package org.biocluster.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.language.Language;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.DecisionDetails;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// Makes the command of an action from the fields that were sent and from what the view knows of the proposal.
/// @param author gives the person, if known
record ActionReader(ActionBody body, ProposalDetail proposal, Supplier<Optional<Submitter>> author, CommandId id,
		Deadlines deadlines, Instant now) {

	/// In place of one who is not known any more, about whom nothing is sent.
	private static final Submitter NOBODY = new Submitter("", "", null, null, "", null, Language.RU, List.of());

	StaffCommand read(Action action) {
		return switch (action) {
			case HOLD -> new StaffCommand.Hold(body.codes("reasons"));
			case RELEASE_FROM_HOLD -> new StaffCommand.ReleaseFromHold(body.code("note"), current());
			case REFUSE_FORMALLY -> refuseFormally();
			case RETYPE -> retype();
			case TAKE -> new StaffCommand.Take(group());
			case ASSIGN -> new StaffCommand.Assign(group(), body.code("member"));
			case UNASSIGN -> new StaffCommand.Unassign(group(), body.code("member"));
			case REDIRECT -> new StaffCommand.Redirect(body.code("to"), reason());
			case ESCALATE -> new StaffCommand.Escalate(group(), body.code("ground"), optionalReason());
			case REQUEST_OPINION -> requestOpinion();
			case GIVE_OPINION -> giveOpinion();
			case REQUEST_CLARIFICATION -> requestClarification();
			case EXTEND_DEADLINE -> extendDeadline();
			case PUT_ON_AGENDA -> new StaffCommand.PutOnAgenda(group(), session(body.part("session")));
			case TAKE_OFF_AGENDA -> new StaffCommand.TakeOffAgenda(group(), session(body.part("session")));
			case PROPOSE_DECISION -> proposeDecision();
			case RELEASE_DECISION -> new StaffCommand.ReleaseDecision(group(), optionalSession("session"));
			case DEFER -> new StaffCommand.Defer(group(), optionalSession("to"), reason());
			case REOPEN -> new StaffCommand.Reopen(body.code("by"), reason());
			case CORRECT_DECISION -> correctDecision();
			case ASSIGN_TASK -> assignTask();
			case ADD_NOTE -> new StaffCommand.AddNote(group(), body.text("note", TextKind.NOTE));
			case REDACT_TEXT -> redactText();
			case FORGET_SUBMITTER, REISSUE_LINKS -> onGround(action);
			case CORRECT_ADDRESS -> new StaffCommand.CorrectAddress(readdressed(), body.code("ground"));
			case REGISTER_RECEIVED -> throw new IllegalArgumentException("A letter is about no known proposal");
		};
	}

	private StaffCommand onGround(Action action) {
		String ground = body.code("ground");
		return action == Action.FORGET_SUBMITTER ? new StaffCommand.ForgetSubmitter(ground)
				: new StaffCommand.ReissueLinks(ground);
	}

	private StaffCommand refuseFormally() {
		String ground = body.code("ground");
		return new StaffCommand.RefuseFormally(ground, body.flag("tellAuthor", !ground.equals("spam")));
	}

	private StaffCommand retype() {
		return new StaffCommand.Retype(new Retyping(body.part("classification"), proposal).anew(), optionalReason(),
				current());
	}

	private StaffCommand requestOpinion() {
		return new StaffCommand.RequestOpinion(body.code("group"), body.time("due", deadlines.opinion(now, null)));
	}

	private StaffCommand giveOpinion() {
		return new StaffCommand.GiveOpinion(body.code("group"), body.code("position"),
				body.number("onVersion", proposal.item().version()), body.optionalText("remarks", TextKind.REMARKS));
	}

	private StaffCommand requestClarification() {
		return new StaffCommand.RequestClarification(group(), body.texts("questions", TextKind.QUESTION),
				body.time("due", deadlines.clarification(now)));
	}

	private StaffCommand extendDeadline() {
		return new StaffCommand.ExtendDeadline(or("deadline", "decision"), body.time("to", null), reason());
	}

	private StaffCommand proposeDecision() {
		List<Text> texts = new ArrayList<>();
		DecisionDetails decision = decision(body.part("decision"), texts);
		return new StaffCommand.ProposeDecision(group(), decision, optionalSession("session"), texts);
	}

	private StaffCommand correctDecision() {
		List<Text> texts = new ArrayList<>();
		return new StaffCommand.CorrectDecision(group(), decision(body.part("decision"), texts), texts);
	}

	private StaffCommand assignTask() {
		return new StaffCommand.AssignTask(or("taskId", id.toString()), body.code("assignee"), due(),
				body.texts("text", TextKind.TASK));
	}

	private StaffCommand redactText() {
		return new StaffCommand.RedactText(textId(), body.optional("replacement"), body.code("ground"));
	}

	private DecisionDetails decision(ActionBody decision, List<Text> texts) {
		List<Text> reasons = decision.texts("reasons", TextKind.DECISION);
		Text answer = decision.optionalText("objectionAnswer", TextKind.DECISION);
		Text early = decision.optionalText("withoutOpinions", TextKind.DECISION);
		texts.addAll(reasons);
		Stream.of(answer, early).forEach((text) -> {
			if (text != null) {
				texts.add(text);
			}
		});
		return new DecisionDetails(decision.code("code"), decision.optional("ground"), decision.optional("section"),
				decision.optional("target"), decision.date("due"), reasons.stream().map(Text::ref).toList(),
				decision.optional("withoutSession"), answer == null ? null : answer.ref(),
				early == null ? null : early.ref());
	}

	private @Nullable SessionRef optionalSession(String name) {
		return body.has(name) ? session(body.part(name)) : null;
	}

	private static SessionRef session(ActionBody session) {
		return new SessionRef(session.code("sessionId"), session.optional("item"), session.optional("protocolNumber"),
				session.date("protocolDate"), session.date("date"));
	}

	private LocalDate due() {
		LocalDate due = body.date("due");
		return due == null ? body.wrong("due", FieldError.REQUIRED, LocalDate.EPOCH) : due;
	}

	private TextId textId() {
		try {
			return TextId.of(body.code("text"));
		}
		catch (IllegalArgumentException ex) {
			return body.wrong("text", "wrong-form", new TextId(new UUID(0, 0)));
		}
	}

	private Text reason() {
		return body.text("reason", TextKind.REASON);
	}

	private @Nullable Text optionalReason() {
		return body.optionalText("reason", TextKind.REASON);
	}

	/// The author with another address.
	private Submitter readdressed() {
		String email = body.address("email");
		return author.get()
			.map((known) -> new Submitter(known.surname(), known.givenName(), known.patronymic(), known.position(),
					email, known.phone(), known.language(), known.publishable()))
			.orElseGet(() -> body.wrong("email", FieldError.NOT_VALID, NOBODY));
	}

	/// The group that decides, where no other one is named; empty where there is none.
	private String group() {
		String primary = proposal.item().primaryGroup();
		return or("group", primary == null ? "" : primary);
	}

	private String or(String name, String otherwise) {
		String given = body.optional(name);
		return given == null ? otherwise : given;
	}

	/// Title and body as they stand now, for rules that read them.
	private List<Text> current() {
		List<Text> texts = new ArrayList<>();
		for (ProposalDetail.TextPart part : proposal.texts()) {
			String value = part.value();
			if (value != null && (part.kind().equals("TITLE") || part.kind().equals("BODY"))) {
				texts.add(new Text(new TextId(NameBasedIds.uuid(id.value(), part.kind())),
						TextKind.valueOf(part.kind()), Language.RU, "", value));
			}
		}
		return texts;
	}

}
