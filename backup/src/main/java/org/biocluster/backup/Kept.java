package org.biocluster.backup;

import java.util.List;

import org.biocluster.topic.Principal;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

/// Which topics are in a backup beside the history and the notifier's reports. What became of commands, and what nobody
/// could read, is left out: it is gone within a week anyway.
final class Kept {

	/// The router's group; the names of its own topics begin with it.
	static final String ROUTER = Principal.ROUTER.application().orElseThrow();

	/// What the router may not have processed yet.
	static final List<Topic<?, ?>> COMMANDS = List.of(Topics.PROPOSAL_COMMANDS, Topics.STAFF_COMMANDS);

	/// What names a proposal, and is only of use while the history knows it.
	static final List<Topic<?, ?>> ABOUT_PROPOSALS = List.of(Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS);

	/// What has no other source.
	static final List<Topic<?, ?>> DOCUMENTS = List.of(Topics.ROUTING_POLICY, Topics.GROUP_MEMBERS, Topics.SESSIONS,
			Topics.LATE_LINKS, Topics.AUDIT_EVENTS);

	private Kept() {
	}

}
