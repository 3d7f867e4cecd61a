package org.biocluster.topic;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import static org.biocluster.topic.Topics.AUDIT_EVENTS;
import static org.biocluster.topic.Topics.COMMAND_OUTCOMES;
import static org.biocluster.topic.Topics.DEAD_LETTERS;
import static org.biocluster.topic.Topics.GROUP_MEMBERS;
import static org.biocluster.topic.Topics.LATE_LINKS;
import static org.biocluster.topic.Topics.NOTIFICATION_EVENTS;
import static org.biocluster.topic.Topics.PROPOSAL_COMMANDS;
import static org.biocluster.topic.Topics.PROPOSAL_EVENTS;
import static org.biocluster.topic.Topics.PROPOSAL_SUBMITTERS;
import static org.biocluster.topic.Topics.PROPOSAL_TEXTS;
import static org.biocluster.topic.Topics.ROUTING_POLICY;
import static org.biocluster.topic.Topics.SESSIONS;
import static org.biocluster.topic.Topics.STAFF_COMMANDS;

/// Who a service is for the broker, and what that allows. Whatever is not named here is refused.
///
/// The set-up is not among them: it makes topics and gives rights, so the brokers' own configuration names it.
public enum Principal {

	/// Takes proposals, and shows texts and person to whoever holds the manage link.
	INTAKE,

	/// The only writer of facts.
	ROUTER,

	/// Where staff works: shows everything but what authors sent, byte for byte.
	DESK,

	/// Writes to people, so it has to know them.
	NOTIFIER;

	/// The common name of its certificate.
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/// The topics that it may read.
	public Set<Topic<?, ?>> reads() {
		return switch (this) {
			case INTAKE -> Set.of(COMMAND_OUTCOMES, PROPOSAL_EVENTS, PROPOSAL_TEXTS, PROPOSAL_SUBMITTERS,
					ROUTING_POLICY, LATE_LINKS);
			case ROUTER -> Set.of(PROPOSAL_COMMANDS, STAFF_COMMANDS, PROPOSAL_EVENTS, ROUTING_POLICY);
			case DESK -> Set.of(PROPOSAL_EVENTS, PROPOSAL_TEXTS, PROPOSAL_SUBMITTERS, COMMAND_OUTCOMES, ROUTING_POLICY,
					GROUP_MEMBERS, SESSIONS, LATE_LINKS, AUDIT_EVENTS, NOTIFICATION_EVENTS, DEAD_LETTERS);
			case NOTIFIER ->
				Set.of(PROPOSAL_EVENTS, PROPOSAL_TEXTS, PROPOSAL_SUBMITTERS, ROUTING_POLICY, GROUP_MEMBERS);
		};
	}

	/// The topics that it may write to.
	public Set<Topic<?, ?>> writes() {
		return switch (this) {
			case INTAKE -> Set.of(PROPOSAL_COMMANDS);
			case ROUTER -> Set.of(PROPOSAL_EVENTS, PROPOSAL_TEXTS, PROPOSAL_SUBMITTERS, COMMAND_OUTCOMES, DEAD_LETTERS);
			case DESK -> Set.of(STAFF_COMMANDS, ROUTING_POLICY, GROUP_MEMBERS, SESSIONS, LATE_LINKS, AUDIT_EVENTS);
			case NOTIFIER -> Set.of(NOTIFICATION_EVENTS);
		};
	}

	/// The id of the Kafka Streams application that it runs; its group has this name, and
	/// its transactions and internal
	/// topics have names that begin with it.
	public Optional<String> application() {
		return switch (this) {
			case ROUTER -> Optional.of("proposal-router");
			case INTAKE, DESK, NOTIFIER -> Optional.empty();
		};
	}

}
