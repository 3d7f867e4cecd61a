package org.biocluster.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.biocluster.action.Action;
import org.biocluster.card.Field.Kind;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ReviewPart;
import org.biocluster.inbox.ReviewPart.DecisionPart;
import org.biocluster.proposal.SessionRef;
import org.biocluster.session.SessionDocument;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// The fields of what groups conclude: agenda, decisions, their correction.
/// @param meetings of the group that are planned
record DecisionFields(ProposalDetail proposal, Choices choices, Instant now, List<SessionDocument> meetings) {

	private static final String[] TEMPLATES = { "include", "partly", "note", "outside-remit", "duplicates-decision",
			"no-justification", "pass-on" };

	List<Field> of(Action action) {
		return switch (action) {
			case PUT_ON_AGENDA -> agenda();
			case TAKE_OFF_AGENDA -> offAgenda();
			case PROPOSE_DECISION -> propose();
			case RELEASE_DECISION -> release();
			case CORRECT_DECISION -> details(proposal.review().decision());
			case DEFER -> defer();
			case TAKE, ASSIGN, UNASSIGN, REDIRECT, ESCALATE, REQUEST_OPINION, GIVE_OPINION, REQUEST_CLARIFICATION,
					EXTEND_DEADLINE, REOPEN, ASSIGN_TASK, ADD_NOTE, HOLD, RELEASE_FROM_HOLD, REFUSE_FORMALLY, RETYPE,
					REDACT_TEXT, FORGET_SUBMITTER, REISSUE_LINKS, CORRECT_ADDRESS, REGISTER_RECEIVED ->
				List.of();
		};
	}

	private List<Field> agenda() {
		if (meetings.isEmpty()) {
			return List.of(Field.of("session.sessionId", Kind.LINE), Field.of("session.item", Kind.LINE),
					Field.of("session.date", Kind.DATE).optional());
		}
		return List.of(Field.choice("session.sessionId", choices.meetings(meetings)),
				Field.of("session.item", Kind.LINE));
	}

	private List<Field> offAgenda() {
		SessionRef session = proposal.review().session();
		return session == null ? List.of() : reference(session);
	}

	private List<Field> propose() {
		SessionRef session = proposal.review().session();
		List<Field> fields = new ArrayList<>(details(proposal.review().draft()));
		if (session != null && proposal.item().status().equals("on-agenda")) {
			fields.addAll(reference(session));
		}
		else {
			fields.add(Field.choice("decision.withoutSession",
					choices.codes("without-session", "chair-decision", "absentee-vote", "organisational")));
		}
		ReviewPart review = proposal.review();
		if (review.hasObjection()) {
			fields.add(Field.words("decision.objectionAnswer").onlyFor("include", "partly"));
		}
		if (review.isEarly(now)) {
			fields.add(Field.words("decision.withoutOpinions"));
		}
		return fields;
	}

	private List<Field> release() {
		DecisionPart draft = proposal.review().draft();
		SessionRef session = draft == null ? null : draft.session();
		if (session == null) {
			return List.of();
		}
		String item = session.item();
		return List.of(Field.hidden("session.sessionId", session.sessionId()),
				Field.of("session.item", Kind.LINE).holding(item), Field.of("session.protocolNumber", Kind.LINE),
				Field.of("session.protocolDate", Kind.DATE));
	}

	private List<Field> defer() {
		return List.of(Field.words("reason"), later("to.sessionId").optional(),
				Field.of("to.date", Kind.DATE).optional());
	}

	/// @param known what is said already; null for a decision from the beginning
	private List<Field> details(@Nullable DecisionPart known) {
		Taxonomy lists = choices.words().taxonomy();
		LocalDate due = known == null ? null : known.due();
		return List.of(Field.choice("decision.code", choices.decisions()).holding(known == null ? null : known.code()),
				Field.choice("decision.section", choices.terms(lists.programmeSections()))
					.onlyFor("include", "partly")
					.holding(known == null ? null : known.section()),
				Field.choice("decision.ground", choices.terms(lists.rejectionGrounds()))
					.onlyFor("reject")
					.holding(known == null ? null : known.ground()),
				target("merge", Field.of(FormBody.MERGE, Kind.LINE), known),
				target("defer", later("decision.target#defer"), known),
				target("pass-on", Field.choice("decision.target#pass-on", choices.terms(lists.counterparts())), known),
				target("assign", Field.choice("decision.target#assign", choices.assignees(proposal)), known),
				Field.of("decision.due", Kind.DATE)
					.onlyFor("assign", "defer")
					.holding(due == null ? null : due.toString()),
				Field.choice(FormBody.TEMPLATE, choices.codes("template.name", TEMPLATES)).optional(),
				Field.words("decision.reasons.ru").holding(reason(known, 0)),
				Field.words("decision.reasons.en").optional().holding(reason(known, 1)));
	}

	private Field later(String name) {
		return meetings.isEmpty() ? Field.of(name, Kind.LINE) : Field.choice(name, choices.meetings(meetings));
	}

	/// What the decision points to is chosen or typed by what is decided.
	private static Field target(String code, Field field, @Nullable DecisionPart known) {
		return field.onlyFor(code).holding(known == null || !known.code().equals(code) ? null : known.target());
	}

	private @Nullable String reason(@Nullable DecisionPart known, int position) {
		if (known == null || known.texts().size() <= position) {
			return null;
		}
		return Stream.concat(proposal.papers().stream(), proposal.texts().stream())
			.filter((text) -> text.id().equals(known.texts().get(position)))
			.map(ProposalDetail.TextPart::value)
			.findFirst()
			.orElse(null);
	}

	private static List<Field> reference(SessionRef session) {
		List<Field> fields = new ArrayList<>(List.of(Field.hidden("session.sessionId", session.sessionId())));
		String item = session.item();
		LocalDate date = session.date();
		if (item != null) {
			fields.add(Field.hidden("session.item", item));
		}
		if (date != null) {
			fields.add(Field.hidden("session.date", date.toString()));
		}
		return fields;
	}

}
