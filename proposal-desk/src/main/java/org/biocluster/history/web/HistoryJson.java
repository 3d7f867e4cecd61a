package org.biocluster.history.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.biocluster.journal.LogEntry;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// Records as JSON: the envelope, and the payload under its type. Thread-safe.
public final class HistoryJson {

	private final JsonMapper json;

	public HistoryJson() {
		SimpleModule ids = new SimpleModule();
		List.of(ProposalId.class, EventId.class, CommandId.class, TextId.class, RegistrationNumber.class)
			.forEach((type) -> ids.addSerializer(type, ToStringSerializer.instance));
		this.json = JsonMapper.builder()
			.addModule(ids)
			.changeDefaultVisibility((visible) -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
			.build();
	}

	/// @param bytes whether what can't be read is shown byte by byte
	/// @param drafts whether it is shown what decisions were drafted; that they were is
	/// always shown
	Map<String, Object> document(LogEntry<?, ?> entry, boolean bytes, boolean drafts) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("topic", entry.topic().name());
		document.put("partition", entry.partition());
		document.put("offset", entry.offset());
		document.put("timestamp", entry.timestamp());
		if (entry.entry() != null) {
			document.put("key", entry.entry().key().toString());
			document.putAll(content(entry.entry().value(), drafts));
		}
		else {
			document.put("error", entry.error());
			if (bytes) {
				document.put("keyBytes", LogEntry.shown(entry.key()));
				document.put("valueBytes", LogEntry.shown(entry.value()));
			}
		}
		return document;
	}

	/// The record indented, for people.
	String text(LogEntry<?, ?> entry, boolean drafts) {
		return json.writerWithDefaultPrettyPrinter().writeValueAsString(document(entry, false, drafts));
	}

	private Map<String, Object> content(@Nullable Object value, boolean drafts) {
		if (value == null) {
			return Map.of("removed", true);
		}
		if (value instanceof RecordedEvent recorded) {
			ObjectNode envelope = json.valueToTree(recorded);
			Event event = recorded.event();
			envelope.remove("event");
			Map<String, Object> content = new LinkedHashMap<>();
			content.put("envelope", envelope);
			content.put("type", event.type());
			content.put("payload", drafts || !(event instanceof DecisionEvent.DecisionProposed)
					? json.valueToTree(event) : Map.of("withheld", true));
			return content;
		}
		String type = value instanceof Command command ? command.type() : value.getClass().getSimpleName();
		return Map.of("type", type, "payload", json.valueToTree(value));
	}

}
