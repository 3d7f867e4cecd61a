package org.biocluster.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalState.Existing;
import org.jspecify.annotations.Nullable;

/// One whole command of every kind, as this persona would give it about a proposal in this state.
record Wishes(ProposalState state, Persona persona) {

	private static final Text REASON = SampleCommands.text(TextKind.REASON, 1, "Достаточно длинная причина решения");

	private static final Text WORDS = SampleCommands.text(TextKind.REMARKS, 1, "Слова группы");

	private static final Instant LATER = Lives.NOW.plus(Duration.ofDays(9));

	private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

	/// The commands by their names in the table.
	Map<String, Command> all() {
		Map<String, Command> all = new TreeMap<>();
		all.put("submit", Proposals.submit("a"));
		all.put("register-received", SampleCommands.received("a"));
		if (state instanceof Existing) {
			ofAuthor().forEach((command) -> all.put(name(command.getClass()), command));
			ofForm().forEach((command) -> all.put(name(command.getClass()), command));
			ofReview().forEach((command) -> all.put(name(command.getClass()), command));
			ofConclusion().forEach((command) -> all.put(name(command.getClass()), command));
			ofAnyTime().forEach((command) -> all.put(name(command.getClass()), command));
		}
		return all;
	}

	/// The name in the table of this kind of command.
	static String name(Class<?> kind) {
		return kind.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	StaffCommand.RequestClarification requestClarification() {
		String group = persona == Persona.SECRETARIAT ? "secretariat" : primary();
		return new StaffCommand.RequestClarification(group,
				List.of(SampleCommands.text(TextKind.QUESTION, 1, "Вопрос?")), LATER);
	}

	StaffCommand.PutOnAgenda putOnAgenda() {
		String session = state instanceof ProposalState.Scheduled ? "s2" : Lives.SESSION.sessionId();
		return new StaffCommand.PutOnAgenda(primary(), new SessionRef(session, "1", null, null, null));
	}

	StaffCommand.Defer defer() {
		return new StaffCommand.Defer(primary(), Lives.SESSION, REASON);
	}

	StaffCommand.GiveOpinion giveOpinion(String position) {
		return new StaffCommand.GiveOpinion("programme", position, state.version(), WORDS);
	}

	StaffCommand.ProposeDecision proposeDecision(@Nullable String code, @Nullable SessionRef session) {
		return new StaffCommand.ProposeDecision(primary(), decision(code, session), session,
				List.of(REASON, answer(), WORDS));
	}

	private List<Command> ofAuthor() {
		return List.of(
				new SubmitterCommand.Amend(Proposals.submit("a").classification(),
						List.of(Proposals.text(TextKind.TITLE), Proposals.text(TextKind.BODY)), List.of(), "amended",
						List.of()),
				new SubmitterCommand.Withdraw(null), new SubmitterCommand.Restore("web"),
				new SubmitterCommand.Answer(List.of(answer()), List.of()),
				new SubmitterCommand.CorrectSubmitter(
						new Submitter("A", "B", null, null, "a@biocluster.example", null, Language.RU, List.of())),
				new SubmitterCommand.GiveConsent(new Consent("publication", "1", "00", Proposals.NOW, List.of("name")),
						SampleCommands.PERSON),
				new SubmitterCommand.WithdrawConsent("personal-data", false),
				new SubmitterCommand.EraseSubmitter("request"), new SubmitterCommand.SendLinks("web"));
	}

	private List<Command> ofForm() {
		Classification of = Proposals.submit("a").classification();
		Classification anew = new Classification("other", null, of.sectors(), false, List.of(), of.organisationType(),
				of.region(), List.of(), List.of(), null, null, null, null, List.of());
		return List.of(new StaffCommand.Hold(List.of("suspicious")),
				new StaffCommand.ReleaseFromHold("checked", List.of()),
				new StaffCommand.RefuseFormally("not-a-proposal", true),
				new StaffCommand.Retype(anew, REASON, List.of()));
	}

	private List<Command> ofReview() {
		return List.of(new StaffCommand.Take(primary()), new StaffCommand.Assign(primary(), "m7"),
				new StaffCommand.Unassign(primary(), Persona.MEMBER.actor().id()),
				new StaffCommand.Redirect("agri-food", REASON),
				new StaffCommand.Escalate(primary(), "objection", REASON),
				new StaffCommand.RequestOpinion("programme", LATER), giveOpinion("object"), requestClarification(),
				new StaffCommand.ExtendDeadline("decision", extension(), REASON));
	}

	private List<Command> ofConclusion() {
		SessionRef protocol = new SessionRef(Lives.SESSION.sessionId(), "1", "12", DAY, null);
		boolean atSession = draftSession() != null;
		return List.of(putOnAgenda(), new StaffCommand.TakeOffAgenda(primary(), Lives.SESSION),
				proposeDecision(null, null), new StaffCommand.ReleaseDecision(primary(), atSession ? protocol : null),
				defer(), new StaffCommand.Reopen(persona == Persona.SECRETARIAT ? "secretariat" : "main", REASON),
				new StaffCommand.CorrectDecision(primary(), corrected(), List.of(REASON, answer(), WORDS)));
	}

	private List<Command> ofAnyTime() {
		String own = persona.groups().stream().findFirst().orElse(primary());
		return List.of(
				new StaffCommand.AssignTask("t1", "m7", DAY,
						List.of(SampleCommands.text(TextKind.TASK, 1, "Подготовить справку"))),
				new StaffCommand.AddNote(own, SampleCommands.text(TextKind.NOTE, 1, "Заметка")),
				new StaffCommand.RedactText(Proposals.text(TextKind.TITLE).id(), "[…]", "personal-data"),
				new StaffCommand.ForgetSubmitter("request"), new StaffCommand.ReissueLinks("lost"),
				new StaffCommand.CorrectAddress(SampleCommands.PERSON, "bounced"));
	}

	private DecisionDetails decision(@Nullable String wanted, @Nullable SessionRef session) {
		String usual = primary().equals("secretariat") ? "pass-on" : "include";
		String code = wanted == null ? usual : wanted;
		String target = code.equals("merge") ? "MBK-2026-99999" : "city-department";
		return new DecisionDetails(code, code.equals("reject") ? "outside-remit" : null,
				code.equals("include") || code.equals("partly") ? "goals" : null, target, null, List.of(REASON.ref()),
				session == null ? "chair-decision" : null, answer().ref(), WORDS.ref());
	}

	private DecisionDetails corrected() {
		DecisionDetails whole = decision("partly", null);
		return new DecisionDetails(whole.code(), null, "support", null, null, whole.reasons(), whole.withoutSession(),
				whole.objectionAnswer(), whole.withoutOpinions());
	}

	private @Nullable SessionRef draftSession() {
		Draft draft = state instanceof Existing existing ? existing.dossier().review().draft() : null;
		return draft == null ? null : draft.session();
	}

	private Instant extension() {
		Instant due = state instanceof Existing existing ? existing.dossier().review().due() : null;
		return due == null ? LATER : due.plus(Duration.ofDays(5));
	}

	private String primary() {
		return state instanceof Existing existing ? SampleCommands.primary(existing) : "bioenergy";
	}

	private static Text answer() {
		return SampleCommands.text(TextKind.ANSWER, 1, "Ответ на возражение");
	}

}
