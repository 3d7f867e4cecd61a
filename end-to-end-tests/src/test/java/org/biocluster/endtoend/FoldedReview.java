package org.biocluster.endtoend;

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.avro.generic.GenericRecord;
import org.biocluster.testsupport.system.Entry;

/// The part of a fold that is about the work on a proposal: who is responsible, what is due, opinions, agenda, decisions.
record FoldedReview(FoldedProposal proposal, String id) {

	private static final String DRAFT = "draft";

	private static final String RELEASED = "released";

	void apply(Entry entry, GenericRecord event, String type) {
		Map<String, String> row = this.proposal.row;
		switch (type) {
			case "Routed" -> routed(Facts.part(event, "routing"));
			case "Taken", "Assigned" -> Facts.put(row, "responsible", event, "member");
			case "Unassigned" -> row.remove("responsible");
			case "ClarificationRequested" -> row.put("answer_due", Facts.time(event.get("due")));
			case "ClarificationAnswered", "ClarificationExpired" -> row.remove("answer_due");
			case "ReleasedFromHold" -> row.remove("registration_due");
			case "OpinionRequested" -> asked(event.get("group").toString(), Facts.time(event.get("due")));
			case "OpinionGiven" -> given(event);
			case "DeadlineSet" -> due(event.get("deadline").toString(), Facts.time(event.get("due")));
			case "DeadlineExtended" -> extended(event);
			case "PutOnAgenda" -> session(Facts.part(event, "session"));
			case "TakenOffAgenda" -> off(null);
			case "Deferred" -> off(Facts.part(event, "to"));
			case "Reopened" -> session(null);
			case "DecisionProposed" -> decided(DRAFT, entry, event);
			case "DecisionReleased" -> {
				this.proposal.decisions.remove(DRAFT);
				decided(RELEASED, entry, event);
			}
			case "DecisionCorrected" ->
				details(this.proposal.decisions.get(RELEASED), entry, Facts.part(event, "corrected"));
			default -> {
			}
		}
	}

	private void routed(GenericRecord routing) {
		if (!this.proposal.beginsAnewWith(routing.get("primary").toString())) {
			return;
		}
		this.proposal.row.remove("responsible");
		this.proposal.row.remove("answer_due");
		off(null);
		this.proposal.opinions.keySet()
			.retainAll(Facts.parts(routing, "consulted")
				.stream()
				.map((other) -> other.get("group").toString())
				.collect(Collectors.toSet()));
	}

	private Map<String, String> opinion(String group) {
		return this.proposal.opinions.computeIfAbsent(group, (code) -> {
			Map<String, String> opinion = this.proposal.own();
			opinion.putAll(Map.of("grp", code, "on_version", "0"));
			return opinion;
		});
	}

	/// Whoever is asked is one of the groups from then on.
	private void asked(String group, String due) {
		opinion(group).put("due", due);
		Map<String, String> known = this.proposal.groups.get(group);
		if (known == null) {
			this.proposal.group(group, "consulted");
		}
		else if (known.get("role").equals("informed")) {
			known.put("role", "consulted");
		}
	}

	private void given(GenericRecord event) {
		Map<String, String> opinion = opinion(event.get("group").toString());
		Facts.put(opinion, "position", event, "position");
		Facts.put(opinion, "on_version", event, "onVersion");
		GenericRecord remarks = Facts.part(event, "remarks");
		Facts.set(opinion, "remarks", remarks == null ? null : remarks.get("id"));
	}

	private void due(String deadline, String due) {
		switch (deadline) {
			case "decision" -> {
				this.proposal.row.put("decision_due", due);
				this.proposal.groups.values().forEach((group) -> group.put("decision_due", due));
			}
			case "registration" -> this.proposal.row.put("registration_due", due);
			case "opinion" -> this.proposal.groups.forEach((code, group) -> {
				if (group.get("role").equals("consulted")) {
					opinion(code).put("due", due);
				}
			});
			default -> {
			}
		}
	}

	private void extended(GenericRecord event) {
		String deadline = event.get("deadline").toString();
		due(deadline, Facts.time(event.get("to")));
		if (deadline.equals("decision")) {
			this.proposal.row.put("extended", "true");
		}
	}

	private void off(GenericRecord later) {
		session(later);
		this.proposal.decisions.remove(DRAFT);
	}

	private void session(GenericRecord session) {
		Map<String, String> row = this.proposal.row;
		Facts.set(row, "session_id", session == null ? null : session.get("sessionId"));
		Facts.set(row, "session_item", session == null ? null : session.get("item"));
		Facts.set(row, "session_date", session == null ? null : Facts.day(session.get("date")));
	}

	private void decided(String stage, Entry entry, GenericRecord event) {
		Map<String, String> decision = this.proposal.own();
		decision.put("stage", stage);
		GenericRecord session = Facts.part(event, "session");
		if (session != null) {
			Facts.put(decision, "session_id", session, "sessionId");
			Facts.put(decision, "session_item", session, "item");
			Facts.set(decision, "session_date", Facts.day(session.get("date")));
			Facts.put(decision, "protocol_number", session, "protocolNumber");
			Facts.set(decision, "protocol_date", Facts.day(session.get("protocolDate")));
		}
		this.proposal.decisions.put(stage, decision);
		details(decision, entry, Facts.part(event, "decision"));
	}

	/// The session and its protocol stay those of the decision that is put right.
	private static void details(Map<String, String> decision, Entry entry, GenericRecord details) {
		for (String code : new String[] { "code", "ground", "section", "target" }) {
			Facts.put(decision, code, details, code);
		}
		Facts.set(decision, "due", Facts.day(details.get("due")));
		Facts.put(decision, "without_session", details, "withoutSession");
		decision.put("reasons", Facts.texts(details.get("reasons")).toString());
		Facts.set(decision, "objection_answer", first(details.get("objectionAnswer")));
		Facts.set(decision, "without_opinions", first(details.get("withoutOpinions")));
		decision.put("at", Facts.time(entry.envelope().get("at")));
	}

	private static String first(Object text) {
		return Facts.texts(text).stream().findFirst().orElse(null);
	}

}
