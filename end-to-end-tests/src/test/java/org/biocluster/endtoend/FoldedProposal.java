package org.biocluster.endtoend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.avro.generic.GenericRecord;
import org.biocluster.testsupport.system.Entry;

/// What the desk has to show of one proposal, folded from its events by somebody who knows nothing of the product's code.
final class FoldedProposal {

	private static final Set<String> BEFORE_GROUPS = Set.of("submitted", "held", "registered");

	/// Which field of an event the line of the timeline names.
	private static final Map<String, String> SUBJECTS = Map.ofEntries(Map.entry("Registered", "number"),
			Map.entry("RefusedFormally", "ground"), Map.entry("Routed", "routing.primary"),
			Map.entry("Redirected", "to"), Map.entry("Escalated", "to"), Map.entry("RoutingSuggested", "primary"),
			Map.entry("Retyped", "classification.type"), Map.entry("Taken", "group"),
			Map.entry("OpinionRequested", "group"), Map.entry("OpinionGiven", "group"),
			Map.entry("ClarificationRequested", "group"), Map.entry("DeadlineSet", "deadline"),
			Map.entry("DeadlineExtended", "deadline"), Map.entry("DeadlinePassed", "deadline"),
			Map.entry("ReminderDue", "deadline"), Map.entry("DecisionReleased", "decision.code"),
			Map.entry("DecisionCorrected", "corrected.code"));

	final Map<String, String> row = new TreeMap<>();

	final List<Map<String, String>> events = new ArrayList<>();

	final List<Map<String, String>> contents = new ArrayList<>();

	final List<Map<String, String>> current = new ArrayList<>();

	final List<Map<String, String>> files = new ArrayList<>();

	final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

	final Map<String, Map<String, String>> opinions = new TreeMap<>();

	final Map<String, Map<String, String>> decisions = new TreeMap<>();

	private final String id;

	boolean erased;

	FoldedProposal(String id) {
		this.id = id;
	}

	void apply(Entry entry) {
		GenericRecord event = Facts.part(entry.envelope(), "payload");
		String type = entry.type();
		this.events.add(event(entry, event, type));
		if (type.equals("Submitted")) {
			begin(entry, event);
		}
		this.row.put("version", String.valueOf(entry.version()));
		if (entry.envelope().get("number") != null) {
			Facts.put(this.row, "number", entry.envelope(), "number");
		}
		new FoldedContent(this, this.id).apply(entry, event, type);
		new FoldedReview(this, this.id).apply(entry, event, type);
		groups(event, type);
		this.row.put("status", entry.field("status"));
		this.groups.values().forEach((group) -> group.put("status", entry.field("status")));
		this.erased |= type.equals("SubmitterErased");
	}

	private Map<String, String> event(Entry entry, GenericRecord event, String type) {
		Map<String, String> line = own();
		GenericRecord actor = Facts.part(entry.envelope(), "actor");
		line.put("version", String.valueOf(entry.version()));
		line.put("event_id", entry.field("eventId"));
		line.put("at", Facts.time(entry.envelope().get("at")));
		line.put("type", type);
		line.put("actor_id", actor.get("id").toString());
		line.put("actor_role", actor.get("role").toString());
		Facts.set(line, "subject", SUBJECTS.containsKey(type) ? at(event, SUBJECTS.get(type)) : null);
		line.put("texts", switch (type) {
			case "Submitted", "Amended" -> "[]";
			case "DecisionCorrected" -> Facts.texts(event.get("corrected")).toString();
			default -> Facts.texts(event).toString();
		});
		line.put("log_partition", String.valueOf(entry.partition()));
		line.put("log_offset", String.valueOf(entry.offset()));
		return line;
	}

	private static Object at(GenericRecord event, String path) {
		int dot = path.indexOf('.');
		return dot < 0 ? event.get(path) : Facts.part(event, path.substring(0, dot)).get(path.substring(dot + 1));
	}

	private void begin(Entry entry, GenericRecord event) {
		GenericRecord origin = Facts.part(event, "origin");
		this.row.putAll(own());
		this.row.putAll(Map.of("status", "submitted", "language", Facts.code(event.get("language")), "submitter_known",
				shown(event.get("submitterKnown")), "rules", "[]", "rule_errors", "[]", "flags", "[]", "manual",
				"false", "extended", "false"));
		this.row.put("submitted_at", Facts.time(entry.envelope().get("at")));
		this.row.put("received_at", Facts.time(origin.get("receivedAt")));
		Facts.put(this.row, "channel", origin, "channel");
		Facts.put(this.row, "external_id", origin, "externalId");
		Facts.put(this.row, "round", origin, "round");
		this.row.put("late", shown(event.get("late")));
		if (origin.get("lateEntry") instanceof GenericRecord leave) {
			Facts.put(this.row, "late_link", leave, "link");
		}
	}

	private void groups(GenericRecord event, String type) {
		if (type.equals("Held")) {
			this.groups.clear();
			group("secretariat", "primary");
		}
		if (type.equals("Routed")) {
			GenericRecord routing = Facts.part(event, "routing");
			Facts.put(this.row, "primary_group", routing, "primary");
			Facts.put(this.row, "policy_version", routing, "policyVersion");
			Facts.put(this.row, "rules", routing, "rules");
			this.row.put("rule_errors",
					Facts.parts(routing, "ruleErrors")
						.stream()
						.map((error) -> error.get("ruleId") + ":" + error.get("code"))
						.toList()
						.toString());
			Facts.put(this.row, "flags", routing, "flags");
			this.row.put("manual", shown(routing.get("manual")));
			this.groups.clear();
			group(routing.get("primary").toString(), "primary");
			Facts.parts(routing, "consulted")
				.forEach((other) -> group(other.get("group").toString(),
						Boolean.TRUE.equals(other.get("informationOnly")) ? "informed" : "consulted"));
		}
	}

	void group(String code, String role) {
		Map<String, String> group = own();
		int position = this.groups.values()
			.stream()
			.mapToInt((each) -> Integer.parseInt(each.get("position")))
			.max()
			.orElse(-1) + 1;
		group.putAll(Map.of("grp", code, "role", role, "position", String.valueOf(position), "submitted_at",
				this.row.get("submitted_at"), "status", this.row.get("status")));
		Facts.set(group, "decision_due", this.row.get("decision_due"));
		this.groups.put(code, group);
	}

	/// A proposal that comes back to the same group goes on where it was.
	boolean beginsAnewWith(String primary) {
		return BEFORE_GROUPS.contains(this.row.get("status")) || !primary.equals(this.row.get("primary_group"));
	}

	Map<String, String> own() {
		return new TreeMap<>(Map.of("proposal_id", this.id));
	}

	static String shown(Object truth) {
		return Boolean.TRUE.equals(truth) ? "true" : "false";
	}

}
