package org.biocluster.card;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.action.Possibilities;
import org.biocluster.card.Field.Kind;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.meeting.Meetings;
import org.biocluster.proposal.Role;
import org.biocluster.session.SessionDocument;
import org.biocluster.wording.Words;

/// Makes the forms of what a person may do with a proposal now. Thread-safe.
public final class Forms {

	/// What brings a proposal on stands first.
	private static final List<Action> ORDER = List.of(Action.RELEASE_FROM_HOLD, Action.REFUSE_FORMALLY, Action.TAKE,
			Action.GIVE_OPINION, Action.RELEASE_DECISION, Action.PROPOSE_DECISION, Action.PUT_ON_AGENDA,
			Action.REQUEST_CLARIFICATION, Action.REQUEST_OPINION, Action.ASSIGN, Action.UNASSIGN, Action.REDIRECT,
			Action.EXTEND_DEADLINE, Action.ADD_NOTE, Action.DEFER, Action.TAKE_OFF_AGENDA, Action.REOPEN,
			Action.CORRECT_DECISION, Action.ESCALATE, Action.ASSIGN_TASK, Action.RETYPE, Action.HOLD,
			Action.REDACT_TEXT, Action.CORRECT_ADDRESS, Action.REISSUE_LINKS, Action.FORGET_SUBMITTER);

	private final Possibilities possibilities;

	private final Accounts accounts;

	private final Meetings meetings;

	private final InstantSource clock;

	public Forms(Possibilities possibilities, Accounts accounts, Meetings meetings, InstantSource clock) {
		this.meetings = meetings;
		this.possibilities = possibilities;
		this.accounts = accounts;
		this.clock = clock;
	}

	/// The forms, what brings the proposal on first.
	public List<Form> of(ProposalDetail proposal, StaffMember member, Words words) {
		Choices choices = new Choices(words, accounts.all());
		return possibilities.of(proposal, member)
			.stream()
			.sorted(Comparator.comparing(ORDER::indexOf))
			.map((action) -> new Form(action, fields(action, proposal, member, choices)))
			.toList();
	}

	/// The form of one action, also where it is not possible now: it may have been
	/// when it was opened.
	public Form of(Action action, ProposalDetail proposal, StaffMember member, Words words) {
		return new Form(action, fields(action, proposal, member, new Choices(words, accounts.all())));
	}

	private List<Field> fields(Action action, ProposalDetail proposal, StaffMember member, Choices choices) {
		DecisionFields decisions = new DecisionFields(proposal, choices, clock.instant(), planned(proposal));
		FormalFields formal = new FormalFields(proposal, choices);
		return switch (action) {
			case TAKE -> List.of();
			case ASSIGN -> List.of(Field.choice("member", choices.members(proposal)));
			case UNASSIGN ->
				List.of(Field.hidden("member", Objects.requireNonNullElse(proposal.review().responsible(), "")));
			case REDIRECT ->
				List.of(Field.choice("to", choices.groupsWithout(primary(proposal))), Field.words("reason"));
			case ESCALATE ->
				List.of(Field.choice("ground", choices.codes("escalation", "several-groups", "no-agreement", "other")),
						Field.words("reason").optional());
			case REQUEST_OPINION -> List.of(Field.choice("group", choices.groupsWithout(primary(proposal))),
					Field.of("due", Kind.DATE).optional());
			case GIVE_OPINION -> opinion(proposal, member, choices);
			case REQUEST_CLARIFICATION ->
				List.of(Field.of("questions", Kind.TEXTS), Field.of("due", Kind.DATE).optional());
			case EXTEND_DEADLINE -> List.of(Field.of("to", Kind.DATE), Field.words("reason"));
			case PUT_ON_AGENDA, TAKE_OFF_AGENDA, PROPOSE_DECISION, RELEASE_DECISION, CORRECT_DECISION, DEFER ->
				decisions.of(action);
			case REOPEN -> reopen(member);
			case ASSIGN_TASK -> List.of(Field.choice("assignee", choices.assignees(proposal)),
					Field.of("due", Kind.DATE), Field.words("text"));
			case ADD_NOTE -> note(proposal, member);
			case HOLD, RELEASE_FROM_HOLD, REFUSE_FORMALLY, RETYPE, REDACT_TEXT, FORGET_SUBMITTER, REISSUE_LINKS,
					CORRECT_ADDRESS, REGISTER_RECEIVED ->
				formal.of(action);
		};
	}

	private static List<Field> opinion(ProposalDetail proposal, StaffMember member, Choices choices) {
		List<String> asked = List.copyOf(Possibilities.asked(proposal, member));
		Field group = asked.size() == 1 ? Field.hidden("group", asked.getFirst()) : Field.choice("group",
				asked.stream().map((code) -> new Field.Choice(code, choices.words().group(code))).toList());
		return List.of(group,
				Field.choice("position", choices.codes("position", "support", "remarks", "object", "no-competence")),
				Field.words("remarks").onlyFor("remarks", "object"),
				Field.of("onVersion", Kind.NUMBER).holding(String.valueOf(proposal.item().version())));
	}

	private static List<Field> reopen(StaffMember member) {
		return List.of(Field.hidden("by", member.role() == Role.SECRETARIAT ? "secretariat" : "main"),
				Field.words("reason"));
	}

	/// A note stands under the name of the writer's own group.
	private static List<Field> note(ProposalDetail proposal, StaffMember member) {
		List<Field> fields = new ArrayList<>(List.of(Field.words("note")));
		proposal.groups()
			.stream()
			.map(ProposalDetail.GroupPart::group)
			.filter(member.groups()::contains)
			.findFirst()
			.or(() -> member.role() == Role.SECRETARIAT ? Optional.of("secretariat") : Optional.empty())
			.ifPresent((group) -> fields.add(Field.hidden("group", group)));
		return fields;
	}

	private List<SessionDocument> planned(ProposalDetail proposal) {
		String primary = proposal.item().primaryGroup();
		return primary == null ? List.of() : meetings.planned(primary);
	}

	private static List<String> primary(ProposalDetail proposal) {
		String primary = proposal.item().primaryGroup();
		return primary == null ? List.of() : List.of(primary);
	}

}
