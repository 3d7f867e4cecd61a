package org.biocluster.backup;

import org.biocluster.proposal.EventId;
import org.biocluster.topic.Topics;

/// What services keep in their own tables: mails in every state, an account, and every kind of column.
final class SourceTables {

	private SourceTables() {
	}

	/// Makes and fills them.
	static void fill(Parts parts) {
		parts.run("notifier", "set search_path to notifier_own",
				"set search_path to notifier_own; "
						+ Parts.script("notifier/src/main/resources/db/notifier/V1__deliveries.sql"),
				"insert into notifier_own.live_since (at) values ('2026-01-01T00:00:00Z')",
				"insert into notifier_own.listening_position values ('" + Topics.PROPOSAL_EVENTS + "', 0, 9999)",
				delivery(2, "sent"), delivery(4, "pending"), delivery(6, "sending"), delivery(Source.UNBORN, "pending"),
				announcement(Source.event(8)), announcement(Source.UNBORN));
		parts.run("desk", Parts.script("proposal-desk/src/main/resources/db/own/V1__accounts.sql"),
				"insert into desk_own.account values ('a', 'admin', '{x}\\y', 'ADMINISTRATOR', '{MAIN,\"a b\"}', 'a@example.org', 'ru', true)");
		parts.run("intake", "create table intake_own.draft (id integer primary key, kept text)",
				"create table intake_own.file (draft integer references intake_own.draft, twice integer generated always as (draft * 2) stored)",
				"insert into intake_own.draft values (1, E'two\\nlines\\t'), (2, null)",
				"insert into intake_own.file (draft) values (1)");
	}

	private static String delivery(int number, String state) {
		return delivery(Source.event(number), state);
	}

	private static String delivery(EventId event, String state) {
		return """
				insert into notifier_own.delivery (event_id, recipient, channel, proposal_id, message, message_id, state, created_at, changed_at, next_attempt_at)
				values ('%1$s', 'submitter', 'mail', '%1$s', 'RECEIPT', '<%1$s>', '%2$s', now(), now(), now())
				"""
			.formatted(event, state);
	}

	private static String announcement(EventId event) {
		return """
				insert into notifier_own.announcement (event_id, proposal_id, version, at, kind, primary_group, noted_at, next_look_at)
				values ('%1$s', '%1$s', 1, now(), 'ProposalRouted', 'MAIN', now(), now())
				"""
			.formatted(event);
	}

}
