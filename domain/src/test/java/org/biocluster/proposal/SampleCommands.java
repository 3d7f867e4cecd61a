package org.biocluster.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalState.Existing;
import org.biocluster.proposal.ProposalState.Scheduled;
import org.jspecify.annotations.Nullable;

/// One well-formed command of every kind, such as fits a proposal.
final class SampleCommands {

	private static final String REASON = "Достаточно длинная причина решения";

	static final Submitter PERSON = new Submitter("A", "B", null, null, "a@biocluster.example", null, Language.RU,
			List.of());

	private SampleCommands() {
	}

	static List<Command> all(Existing state, Instant now, int n) {
		String primary = primary(state);
		Text reason = text(TextKind.REASON, n, REASON);
		Text answer = text(TextKind.ANSWER, n, "Ответ на возражение");
		Text early = text(TextKind.REMARKS, n, "Заключение не требуется");
		SessionRef session = session(state, null);
		Classification anew = classification(n % 2 == 0 ? "other" : "meeting-materials");
		return List.of(
				new SubmitterCommand.Amend(anew, List.of(Proposals.text(TextKind.TITLE), Proposals.text(TextKind.BODY)),
						List.of(), "amended" + n, List.of()),
				new SubmitterCommand.Withdraw(null), new SubmitterCommand.Restore("web"),
				new SubmitterCommand.Restore("web"), new SubmitterCommand.Answer(List.of(answer), List.of()),
				new SubmitterCommand.CorrectSubmitter(
						new Submitter("A", "B", null, null, "a@biocluster.example", null, Language.RU, List.of())),
				new SubmitterCommand.GiveConsent(new Consent("publication", "1", "00", now, List.of("name")), PERSON),
				new SubmitterCommand.WithdrawConsent("personal-data", n % 2 == 0),
				new SubmitterCommand.EraseSubmitter("request"), new SubmitterCommand.SendLinks("web"),
				new StaffCommand.Hold(List.of("suspicious")), new StaffCommand.ReleaseFromHold("checked", List.of()),
				new StaffCommand.RefuseFormally("spam", false), new StaffCommand.Retype(anew, reason, List.of()),
				new StaffCommand.Take(primary), new StaffCommand.Assign(primary, "m1"),
				new StaffCommand.Unassign(primary, responsible(state)),
				new StaffCommand.Redirect(primary.equals("bioenergy") ? "agri-food" : "retired", reason),
				new StaffCommand.Escalate(primary, "objection", reason),
				new StaffCommand.RequestOpinion("programme", now.plus(Duration.ofDays(5))),
				new StaffCommand.GiveOpinion("programme", n % 3 == 0 ? "object" : "support", state.version(), answer),
				new StaffCommand.RequestClarification(primary, List.of(text(TextKind.QUESTION, n, "Вопрос?")),
						now.plus(Duration.ofDays(9))),
				new StaffCommand.ExtendDeadline("decision", later(state, now), reason),
				new StaffCommand.PutOnAgenda(primary,
						new SessionRef("s" + n % 3, "1", null, null, LocalDate.of(2026, 12, 3))),
				new StaffCommand.TakeOffAgenda(primary, session),
				new StaffCommand.ProposeDecision(primary, decision(state, reason, answer, early.ref()), null,
						List.of(reason, answer, early)),
				new StaffCommand.ProposeDecision(primary, decision(state, reason, answer, early.ref()), null,
						List.of(reason, answer, early)),
				new StaffCommand.ReleaseDecision(primary, null), new StaffCommand.ReleaseDecision(primary, null),
				new StaffCommand.Defer(primary, session, reason),
				new StaffCommand.AssignTask("t" + n, "programme", LocalDate.of(2050, 1, 1),
						List.of(text(TextKind.TASK, n, "Подготовить справку"))),
				new StaffCommand.Reopen("secretariat", reason),
				new StaffCommand.CorrectDecision(primary, decision(state, reason, answer, early.ref()),
						List.of(reason, answer, early)),
				new StaffCommand.AddNote(primary, text(TextKind.NOTE, n, "Заметка")),
				new StaffCommand.RedactText(state.dossier().content().texts().getFirst().id(), "[…]", "personal-data"),
				new StaffCommand.ForgetSubmitter("request"), new StaffCommand.ReissueLinks("lost"),
				new StaffCommand.CorrectAddress(PERSON, "bounced"), received("a"));
	}

	/// What the secretariat makes of a letter with the content of this submission.
	static StaffCommand.RegisterReceived received(String content) {
		SubmitterCommand.Submit submit = Proposals.submit(content);
		Origin origin = new Origin("paper", null, "12-3", Proposals.NOW.minus(Duration.ofDays(1)), null, null);
		return new StaffCommand.RegisterReceived(submit.classification(), submit.language(), submit.texts(), List.of(),
				PERSON, List.of(new Consent("personal-data", "signed-form", "h", origin.receivedAt(), List.of())),
				origin, submit.fingerprint());
	}

	/// A chair who leads the primary and every consulted group.
	static Set<String> groups(Existing state) {
		Set<String> groups = new HashSet<>(Set.of("programme", "bioenergy", "agri-food"));
		groups.add(primary(state));
		return groups;
	}

	/// A decision that holds whatever was said before: it answers objections and waits
	/// for nobody.
	static DecisionDetails decision(Existing state, Text reason, Text answer, TextRef waits) {
		boolean secretariat = primary(state).equals("secretariat");
		return new DecisionDetails(secretariat ? "pass-on" : "include", null, secretariat ? null : "goals",
				secretariat ? "city-department" : null, null, List.of(reason.ref()), "chair-decision", answer.ref(),
				waits);
	}

	static String primary(Existing state) {
		Routing routing = state.dossier().routing();
		return routing == null ? "bioenergy" : routing.primary();
	}

	static Text text(TextKind kind, int n, String value) {
		return new Text(new TextId(new UUID(kind.ordinal() + 10, n)), kind, Language.RU, "h" + n, value);
	}

	static SessionRef session(Existing state, @Nullable String protocol) {
		String id = state instanceof Scheduled scheduled && scheduled.session() != null
				? scheduled.session().sessionId() : "s1";
		return new SessionRef(id, "1", protocol, protocol == null ? null : LocalDate.of(2026, 12, 3),
				LocalDate.of(2026, 12, 3));
	}

	private static Classification classification(String type) {
		Classification of = Proposals.submit("a").classification();
		return new Classification(type, null, of.sectors(), false, List.of(), of.organisationType(), of.region(),
				List.of(), List.of(), null, null, null, null, List.of());
	}

	private static String responsible(Existing state) {
		String member = state.dossier().review().responsible();
		return member == null ? "m1" : member;
	}

	private static Instant later(Existing state, Instant now) {
		Instant due = state.dossier().review().due();
		return due == null ? now : due.plus(Duration.ofDays(5));
	}

}
