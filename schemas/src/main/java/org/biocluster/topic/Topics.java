package org.biocluster.topic;

import java.time.Duration;
import java.util.List;

import org.biocluster.audit.AuditRecord;
import org.biocluster.delivery.DeliveryReport;
import org.biocluster.group.GroupMembers;
import org.biocluster.link.LateLink;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.session.SessionDocument;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;

/// Every topic of the pipeline.
public final class Topics {

	private static final Duration DAY = Duration.ofDays(1);

	private static final TopicSettings COMMANDS = TopicSettings.kept(Spread.PROPOSALS, Duration.ofDays(7), DAY);

	/// What authors wish; intake writes it.
	public static final Topic<ProposalId, Request<SubmitterCommand>> PROPOSAL_COMMANDS = new Topic<>(
			"proposal-commands", ProposalId.class, classOf(Request.class), COMMANDS);

	/// What groups and the secretariat wish; the desk writes it.
	public static final Topic<ProposalId, Request<StaffCommand>> STAFF_COMMANDS = new Topic<>("staff-commands",
			ProposalId.class, classOf(Request.class), COMMANDS);

	/// The history; the router writes it.
	public static final Topic<ProposalId, RecordedEvent> PROPOSAL_EVENTS = new Topic<>("proposal-events",
			ProposalId.class, RecordedEvent.class, TopicSettings.forEver(Spread.PROPOSALS));

	/// Free texts; the router writes it. No value: the text is removed.
	public static final Topic<TextKey, TextRecord> PROPOSAL_TEXTS = new Topic<>("proposal-texts", TextKey.class,
			TextRecord.class, TopicSettings.latest(Spread.PROPOSALS));

	/// The people who sent proposals; the router writes it. No value: the person is
	/// forgotten.
	public static final Topic<ProposalId, SubmitterRecord> PROPOSAL_SUBMITTERS = new Topic<>("proposal-submitters",
			ProposalId.class, SubmitterRecord.class, TopicSettings.latest(Spread.PROPOSALS));

	/// What became of each command; the router writes it.
	public static final Topic<ProposalId, Outcome> COMMAND_OUTCOMES = new Topic<>("command-outcomes", ProposalId.class,
			Outcome.class, TopicSettings.kept(Spread.PROPOSALS, DAY, Duration.ofHours(6)));

	/// All versions of the policy under `version:<n>`, and under `active` which one is in
	/// force; the desk writes it.
	public static final Topic<String, PolicyRecord> ROUTING_POLICY = new Topic<>("routing-policy", String.class,
			PolicyRecord.class, TopicSettings.latest(Spread.ONE));

	/// The members of each group under its code; the desk writes it.
	public static final Topic<String, GroupMembers> GROUP_MEMBERS = new Topic<>("group-members", String.class,
			GroupMembers.class, TopicSettings.latest(Spread.ONE));

	/// Each session under its id; the desk writes it.
	public static final Topic<String, SessionDocument> SESSIONS = new Topic<>("sessions", String.class,
			SessionDocument.class, TopicSettings.latest(Spread.ONE));

	/// Each late link under its id; the desk writes it.
	public static final Topic<String, LateLink> LATE_LINKS = new Topic<>("late-links", String.class, LateLink.class,
			TopicSettings.latest(Spread.ONE));

	/// Who did what, under the actor's id; every service writes it.
	public static final Topic<String, AuditRecord> AUDIT_EVENTS = new Topic<>("audit-events", String.class,
			AuditRecord.class, TopicSettings.forEver(Spread.ONE));

	/// What became of each message; the notifier writes it.
	public static final Topic<ProposalId, DeliveryReport> NOTIFICATION_EVENTS = new Topic<>("notification-events",
			ProposalId.class, DeliveryReport.class,
			TopicSettings.kept(Spread.PROPOSALS, Duration.ofDays(365), Duration.ofDays(30)));

	/// What could not be processed, byte for byte; the router writes it.
	public static final Topic<byte[], byte[]> DEAD_LETTERS = new Topic<>("dead-letters", byte[].class, byte[].class,
			TopicSettings.deadLetters());

	private Topics() {
	}

	/// All of them.
	public static List<Topic<?, ?>> all() {
		return List.of(PROPOSAL_COMMANDS, STAFF_COMMANDS, PROPOSAL_EVENTS, PROPOSAL_TEXTS, PROPOSAL_SUBMITTERS,
				COMMAND_OUTCOMES, ROUTING_POLICY, GROUP_MEMBERS, SESSIONS, LATE_LINKS, AUDIT_EVENTS,
				NOTIFICATION_EVENTS, DEAD_LETTERS);
	}

	/// A class literal knows no type arguments; the mapping of the topic makes sure that
	/// they are right.
	@SuppressWarnings("unchecked")
	private static <T> Class<T> classOf(Class<? super T> raw) {
		return (Class<T>) raw;
	}

}
