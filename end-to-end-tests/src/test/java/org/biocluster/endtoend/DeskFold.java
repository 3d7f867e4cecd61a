package org.biocluster.endtoend;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.TopicReader;

/// The tables of the desk, made from the topics with nothing of the product's own: plain records, as any Confluent client
/// decodes them.
final class DeskFold {

	/// The column of what is looked for.
	static final String SEARCH = "search";

	private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

	private final Map<String, FoldedProposal> proposals = new TreeMap<>();

	private DeskFold(ProposalSystem system) {
		system.topic("proposal-events")
			.read()
			.forEach((entry) -> this.proposals.computeIfAbsent(entry.key(), FoldedProposal::new).apply(entry));
		proposals();
		this.tables.put("text", latest(system, "proposal-texts", DeskFold::text));
		table("search_document", (each) -> List.of(document(each)));
		this.tables.put("submitter", latest(system, "proposal-submitters", DeskFold::submitter));
		this.tables.get("submitter").removeIf((person) -> this.proposals.get(person.get("proposal_id")).erased);
		this.tables.put("session", latest(system, "sessions", DeskFold::session));
		List<Map<String, String>> questions = new ArrayList<>();
		each(system, "sessions", (key, document) -> questions.removeIf((one) -> one.get("session_id").equals(key)),
				(key, document) -> questions.addAll(questions(document)));
		this.tables.put("session_question", questions);
		this.tables.put("delivery", deliveries(system));
	}

	/// Every row of every table.
	static Map<String, List<Map<String, String>>> of(ProposalSystem system) {
		return new DeskFold(system).tables;
	}

	private void proposals() {
		table("proposal", (each) -> List.of(each.row));
		table("proposal_group", (each) -> each.groups.values());
		table("proposal_text", (each) -> each.current);
		table("content_text", (each) -> each.contents);
		table("decision", (each) -> each.decisions.values());
		table("opinion", (each) -> each.opinions.values());
		table("file", (each) -> each.files);
		table("event", (each) -> each.events);
	}

	/// With the texts in force themselves in the place of their words.
	private Map<String, String> document(FoldedProposal proposal) {
		Set<String> current = proposal.current.stream().map((text) -> text.get("text_id")).collect(Collectors.toSet());
		String texts = this.tables.get("text")
			.stream()
			.filter((text) -> proposal.row.get("proposal_id").equals(text.get("proposal_id")))
			.filter((text) -> current.contains(text.get("text_id")))
			.map((text) -> text.get("value"))
			.collect(Collectors.joining("\n"));
		return new TreeMap<>(Map.of("proposal_id", proposal.row.get("proposal_id"), "submitted_at",
				proposal.row.get("submitted_at"), SEARCH, texts));
	}

	private void table(String name, Function<FoldedProposal, Collection<Map<String, String>>> rows) {
		List<Map<String, String>> all = new ArrayList<>();
		this.proposals.values().forEach((proposal) -> all.addAll(rows.apply(proposal)));
		this.tables.put(name, all);
	}

	/// One row for every key, as its latest record says.
	private static List<Map<String, String>> latest(ProposalSystem system, String topic,
			Function<GenericRecord, Map<String, String>> row) {
		Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		each(system, topic, (key, gone) -> rows.remove(key), (key, record) -> rows.put(key, row.apply(record)));
		return new ArrayList<>(rows.values());
	}

	private static List<Map<String, String>> deliveries(ProposalSystem system) {
		Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		each(system, "notification-events", (key, before) -> {
		}, (key, report) -> rows.put(
				report.get("eventId") + " " + report.get("recipient") + " " + report.get("channel"), delivery(report)));
		return new ArrayList<>(rows.values());
	}

	/// @param before is told of every record before it counts
	/// @param counts is told of what is no tombstone
	private static void each(ProposalSystem system, String topic, BiConsumer<String, GenericRecord> before,
			BiConsumer<String, GenericRecord> counts) {
		TopicReader reader = system.topic(topic);
		for (ConsumerRecord<String, byte[]> found : reader.records()) {
			before.accept(found.key(), null);
			if (found.value() != null) {
				counts.accept(found.key(), reader.decode(found).envelope());
			}
		}
	}

	private static Map<String, String> text(GenericRecord record) {
		GenericRecord text = Facts.part(record, "text");
		return new TreeMap<>(Map.of("proposal_id", record.get("proposalId").toString(), "text_id",
				text.get("id").toString(), "kind", text.get("kind").toString(), "language",
				Facts.code(text.get("language")), "value", text.get("value").toString().replace("\0", "")));
	}

	private static Map<String, String> submitter(GenericRecord record) {
		GenericRecord person = Facts.part(record, "submitter");
		Map<String, String> row = new TreeMap<>();
		Facts.put(row, "proposal_id", record, "proposalId");
		Map.of("surname", "surname", "givenName", "given_name", "patronymic", "patronymic", "position", "position",
				"email", "email", "phone", "phone", "publishable", "publishable")
			.forEach((field, column) -> Facts.put(row, column, person, field));
		row.put("language", Facts.code(person.get("language")));
		row.put("search_name",
				Normalizer.normalize(row.get("surname").strip(), Normalizer.Form.NFC)
					.toLowerCase(Locale.ROOT)
					.replace('ё', 'е'));
		return row;
	}

	private static Map<String, String> session(GenericRecord document) {
		Map<String, String> row = new TreeMap<>();
		Map.of("sessionId", "session_id", "group", "grp", "version", "version", "number", "number", "status", "status",
				"place", "place", "protocolNumber", "protocol_number")
			.forEach((field, column) -> Facts.put(row, column, document, field));
		Facts.set(row, "date", Facts.day(document.get("date")));
		Facts.set(row, "protocol_date", Facts.day(document.get("protocolDate")));
		Facts.set(row, "starts_at", Facts.time(document.get("startsAt")));
		Facts.set(row, "at", Facts.time(document.get("at")));
		return row;
	}

	private static List<Map<String, String>> questions(GenericRecord document) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (GenericRecord question : Facts.parts(document, "agenda")) {
			Map<String, String> row = new TreeMap<>();
			row.put("position", String.valueOf(rows.size()));
			Facts.put(row, "session_id", document, "sessionId");
			Facts.put(row, "item", question, "item");
			Facts.put(row, "title", question, "title");
			Facts.put(row, "speaker", question, "speaker");
			rows.add(row);
		}
		return rows;
	}

	private static Map<String, String> delivery(GenericRecord report) {
		Map<String, String> row = new TreeMap<>();
		Map.of("eventId", "event_id", "recipient", "recipient", "channel", "channel", "proposalId", "proposal_id",
				"state", "state", "attempt", "attempt", "reason", "reason")
			.forEach((field, column) -> Facts.put(row, column, report, field));
		Facts.set(row, "at", Facts.time(report.get("at")));
		return row;
	}

}
