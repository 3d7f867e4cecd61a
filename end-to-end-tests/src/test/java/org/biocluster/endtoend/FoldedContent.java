package org.biocluster.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.avro.generic.GenericRecord;
import org.biocluster.testsupport.system.Entry;

/// The part of a fold that is about what a proposal says: its classification, the texts that make it up, its files.
record FoldedContent(FoldedProposal proposal, String id) {

	private static final Map<String, String> LISTS = Map.of("sectors", "sectors", "themes", "themes", "documents",
			"documents", "counterparts", "counterparts", "joinGroups", "join_groups");

	private static final Map<String, String> CODES = Map.of("type", "type", "aspect", "aspect", "organisationType",
			"organisation_type", "region", "region", "participationForm", "participation_form", "projectStage",
			"project_stage", "related", "related");

	void apply(Entry entry, GenericRecord event, String type) {
		switch (type) {
			case "Submitted", "Amended" -> {
				classification(Facts.part(event, "classification"));
				texts(entry, Facts.parts(event, "texts"));
				this.proposal.files.removeIf((file) -> file.get("answer").equals("false"));
				files(entry, Facts.parts(event, "files"), "false");
			}
			case "Retyped" -> classification(Facts.part(event, "classification"));
			case "ClarificationAnswered" -> files(entry, Facts.parts(event, "files"), "true");
			case "SubmitterErased" -> this.proposal.files.forEach((file) -> file.put("removed", "true"));
			case "TextRedacted" -> redact(event.get("text").toString());
			default -> {
			}
		}
	}

	private void classification(GenericRecord content) {
		CODES.forEach((field, column) -> Facts.put(this.proposal.row, column, content, field));
		LISTS.forEach((field, column) -> Facts.put(this.proposal.row, column, content, field));
		this.proposal.row.put("cross_sector", FoldedProposal.shown(content.get("crossSector")));
		Facts.set(this.proposal.row, "due", Facts.day(content.get("due")));
	}

	private void texts(Entry entry, List<GenericRecord> texts) {
		this.proposal.current.clear();
		for (GenericRecord text : texts) {
			Map<String, String> line = this.proposal.own();
			line.put("position", String.valueOf(this.proposal.current.size()));
			line.put("text_id", text.get("id").toString());
			line.put("kind", text.get("kind").toString());
			this.proposal.current.add(line);
			Map<String, String> kept = new TreeMap<>(line);
			kept.put("version", String.valueOf(entry.version()));
			this.proposal.contents.add(kept);
		}
	}

	private void files(Entry entry, List<GenericRecord> files, String answer) {
		int position = 0;
		for (GenericRecord file : files) {
			Map<String, String> line = this.proposal.own();
			line.putAll(Map.of("version", String.valueOf(entry.version()), "position", String.valueOf(position++),
					"name_id", file.get("name").toString(), "sha256", file.get("sha256").toString(), "size",
					file.get("size").toString(), "media_type", file.get("mediaType").toString(), "answer", answer,
					"removed", "false"));
			this.proposal.files.add(line);
		}
	}

	/// The same bytes go under every name.
	private void redact(String name) {
		Set<String> bytes = this.proposal.files.stream()
			.filter((file) -> file.get("name_id").equals(name))
			.map((file) -> file.get("sha256"))
			.collect(Collectors.toSet());
		this.proposal.files.stream()
			.filter((file) -> bytes.contains(file.get("sha256")))
			.forEach((file) -> file.put("removed", "true"));
	}

}
