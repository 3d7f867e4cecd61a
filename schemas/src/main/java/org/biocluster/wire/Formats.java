package org.biocluster.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.biocluster.audit.AuditRecord;
import org.biocluster.delivery.DeliveryReport;
import org.biocluster.group.GroupMembers;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.session.SessionDocument;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.wire.avro.AvroGuards;
import org.biocluster.wire.avro.AvroMapping;
import org.biocluster.wire.avro.audit.AuditEvent;
import org.biocluster.wire.avro.command.ProposalCommand;
import org.biocluster.wire.avro.delivery.NotificationEvent;
import org.biocluster.wire.avro.event.ProposalEvent;
import org.biocluster.wire.avro.outcome.CommandOutcome;
import org.biocluster.wire.avro.policy.RoutingPolicy;
import org.biocluster.wire.avro.session.Session;
import org.biocluster.wire.avro.submitter.ProposalSubmitter;
import org.biocluster.wire.avro.text.ProposalText;

/// Which Avro record each topic carries. Building it checks that domain and schemas fit together.
public final class Formats {

	/// Components whose name says less than the field's, because the domain knows where
	/// it stands.
	private static final Map<Class<?>, Map<String, String>> NAMES = Map.of(Request.class,
			Map.of("id", "commandId", "command", "payload"), RecordedEvent.class,
			Map.of("id", "eventId", "event", "payload"), AuditRecord.class, Map.of("id", "eventId"));

	private static final Map<String, Format<?, ?>> BY_TOPIC = Collections.unmodifiableMap(byTopic());

	private Formats() {
	}

	/// The schema of the values of each topic that has one, in the order of the
	/// catalogue.
	public static Map<Topic<?, ?>, Schema> schemas() {
		Map<Topic<?, ?>, Schema> schemas = new LinkedHashMap<>();
		BY_TOPIC.values().forEach((format) -> schemas.put(format.topic(), format.value().schema()));
		return schemas;
	}

	@SuppressWarnings("unchecked")
	static <K, V> Format<K, V> of(Topic<K, V> topic) {
		Format<?, ?> format = BY_TOPIC.get(topic.name());
		if (format == null) {
			throw new IllegalArgumentException("No Avro record is defined for " + topic);
		}
		return (Format<K, V>) format;
	}

	private static Map<String, Format<?, ?>> byTopic() {
		AvroGuards.raise();
		Map<String, Format<?, ?>> formats = new LinkedHashMap<>();
		List<Format<?, ?>> all = List
			.of(format(Topics.PROPOSAL_COMMANDS, ProposalCommand.class, SubmitterCommand.class, Request::proposalId),
					format(Topics.STAFF_COMMANDS, org.biocluster.wire.avro.staff.StaffCommand.class, StaffCommand.class,
							Request::proposalId),
					format(Topics.PROPOSAL_EVENTS, ProposalEvent.class, RecordedEvent::proposalId),
					format(Topics.PROPOSAL_TEXTS, ProposalText.class, TextRecord::key),
					format(Topics.PROPOSAL_SUBMITTERS, ProposalSubmitter.class, SubmitterRecord::proposalId),
					format(Topics.COMMAND_OUTCOMES, CommandOutcome.class, Outcome::proposalId),
					format(Topics.ROUTING_POLICY, RoutingPolicy.class, PolicyRecord::key), format(Topics.GROUP_MEMBERS,
							org.biocluster.wire.avro.group.GroupMembers.class, GroupMembers::group),
					format(Topics.SESSIONS, Session.class, SessionDocument::sessionId),
					format(Topics.LATE_LINKS, org.biocluster.wire.avro.latelink.LateLink.class,
							(link) -> link.id().toString()),
					format(Topics.AUDIT_EVENTS, AuditEvent.class, (event) -> event.actor().id()),
					format(Topics.NOTIFICATION_EVENTS, NotificationEvent.class, DeliveryReport::proposalId));
		all.forEach((format) -> formats.put(format.topic().name(), format));
		return formats;
	}

	private static <K, V> Format<K, V> format(Topic<K, V> topic, Class<? extends SpecificRecord> wire,
			Function<V, K> keyOf) {
		return new Format<>(topic, KeyFormat.of(topic.keyType()),
				AvroMapping.of(topic.valueType(), wire, NAMES, Map.of()), keyOf);
	}

	private static <V> Format<ProposalId, V> format(Topic<ProposalId, V> topic, Class<? extends SpecificRecord> wire,
			Class<?> command, Function<V, ProposalId> keyOf) {
		return new Format<>(topic, KeyFormat.of(topic.keyType()),
				AvroMapping.of(topic.valueType(), wire, NAMES, Map.of("C", command)), keyOf);
	}

}
