package org.biocluster.inbox.jdbc;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.biocluster.inbox.GroupRole;
import org.biocluster.inbox.TimelineSubject;
import org.biocluster.policy.Consulted;
import org.biocluster.projection.jdbc.Columns;
import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextRef;
import org.jspecify.annotations.Nullable;

/// Folds the events of a proposal into its rows. The events of one proposal come in order.
final class EventRows {

	/// Who checks what is held before it reaches a group.
	private static final String CHECKING_GROUP = "secretariat";

	private final StatementBuffer rows;

	EventRows(StatementBuffer rows) {
		this.rows = rows;
	}

	void write(RecordedEvent recorded, int partition, long offset) {
		Statements proposal = Statements.about(rows, "proposal", recorded.proposalId());
		remember(recorded, partition, offset);
		if (recorded.event() instanceof SubmissionEvent.Submitted submitted) {
			submitted(proposal, recorded, submitted);
		}
		content(proposal, recorded);
		FileRows.write(rows, recorded);
		new ReviewRows(proposal, recorded).write();
		groups(proposal, recorded);
		stand(proposal, recorded);
		// The topic of persons forgets too; whichever is read first, nothing stays.
		if (recorded.event() instanceof PrivacyEvent.SubmitterErased) {
			new ContentRows(rows).forget(recorded.proposalId());
		}
	}

	/// Whether an event says which texts are in force.
	static boolean setsTexts(Event event) {
		return event instanceof SubmissionEvent.Submitted || event instanceof SubmissionEvent.Amended;
	}

	private void remember(RecordedEvent recorded, int partition, long offset) {
		Statements.about(rows, "event", recorded.id())
			.sql("""
					insert into event values (:proposal, :version, :event, :at, :type, :actor, :role, :subject, :texts,
					:partition, :offset)""")
			.param("proposal", recorded.proposalId().value())
			.param("version", recorded.version())
			.param("event", recorded.id().value())
			.param("at", recorded.at().atOffset(ZoneOffset.UTC))
			.param("type", recorded.event().type())
			.param("actor", recorded.actor().id())
			.param("role", recorded.actor().role().name())
			.param("subject", TimelineSubject.of(recorded.event()))
			.param("texts", NamedTexts.of(recorded.event()).stream().map(TextId::value).toArray(UUID[]::new))
			.param("partition", partition)
			.param("offset", offset)
			.add();
	}

	private static void submitted(Statements proposal, RecordedEvent recorded, SubmissionEvent.Submitted submitted) {
		proposal
			.sql("""
					insert into proposal (proposal_id, version, status, language, channel, type, aspect, sectors, cross_sector,
					themes, organisation_type, region, documents, counterparts, participation_form, project_stage, due,
					related, join_groups, submitted_at, received_at, submitter_known, rules, rule_errors, flags, manual,
					external_id, round, late, late_link)
					values (:id, :version, 'submitted', :language, :channel, :type, :aspect, :sectors, :cross, :themes,
					:organisation, :region, :documents, :counterparts, :participation, :stage, :due, :related, :join, :at,
					:received, :known, '{}', '{}', '{}', false, :external, :round, :late, :link)""")
			.params(Columns.of(submitted.classification()))
			.param("id", recorded.proposalId().value())
			.param("version", recorded.version())
			.param("language", submitted.language().code())
			.param("channel", submitted.origin().channel())
			.param("at", recorded.at().atOffset(ZoneOffset.UTC))
			.param("received", submitted.origin().receivedAt().atOffset(ZoneOffset.UTC))
			.param("known", submitted.submitterKnown())
			.param("external", submitted.origin().externalId())
			.param("round", submitted.origin().round())
			.param("late", submitted.late())
			.param("link", submitted.origin().lateEntry() == null ? null : submitted.origin().lateEntry().link())
			.add();
	}

	private void content(Statements proposal, RecordedEvent recorded) {
		switch (recorded.event()) {
			case SubmissionEvent.Submitted submitted -> texts(recorded, submitted.texts());
			case SubmissionEvent.Amended amended -> {
				classification(proposal, recorded, amended.classification());
				texts(recorded, amended.texts());
			}
			case RoutingEvent.Retyped retyped -> classification(proposal, recorded, retyped.classification());
			case Event _ -> {
			}
		}
	}

	private static void groups(Statements proposal, RecordedEvent recorded) {
		UUID id = recorded.proposalId().value();
		switch (recorded.event()) {
			case SubmissionEvent.Held _ -> {
				noGroups(proposal, id);
				group(proposal, id, CHECKING_GROUP, GroupRole.PRIMARY, 0);
			}
			case RoutingEvent.Routed routed -> routed(proposal, id, routed.routing());
			case Event _ -> {
			}
		}
	}

	private static void classification(Statements proposal, RecordedEvent recorded, Classification content) {
		proposal.sql("""
				update proposal set type = :type, aspect = :aspect, sectors = :sectors, cross_sector = :cross,
				themes = :themes, organisation_type = :organisation, region = :region, documents = :documents,
				counterparts = :counterparts, participation_form = :participation, project_stage = :stage, due = :due,
				related = :related, join_groups = :join where proposal_id = :id""")
			.param("id", recorded.proposalId().value())
			.params(Columns.of(content))
			.add();
	}

	/// The current ones have a table of their own, by which lists find titles.
	private void texts(RecordedEvent recorded, List<TextRef> texts) {
		Statements current = Statements.about(rows, "proposal_text", recorded.proposalId());
		Statements all = Statements.about(rows, "content_text", recorded.id());
		text(current, "delete from proposal_text where proposal_id = :id", recorded).add();
		int position = 0;
		for (TextRef text : texts) {
			text(current, "insert into proposal_text values (:id, :position, :text, :kind)", recorded)
				.params(values(text, position))
				.add();
			text(all, "insert into content_text values (:id, :version, :position, :text, :kind)", recorded)
				.param("version", recorded.version())
				.params(values(text, position))
				.add();
			position++;
		}
	}

	private static Statements.Statement text(Statements about, String sql, RecordedEvent recorded) {
		return about.sql(sql).param("id", recorded.proposalId().value());
	}

	private static Map<String, @Nullable Object> values(TextRef text, int position) {
		return Map.of("position", position, "text", text.id().value(), "kind", text.kind().name());
	}

	private static void routed(Statements proposal, UUID id, Routing routing) {
		proposal.sql("""
				update proposal set primary_group = :primary, policy_version = :policy, rules = :rules,
				rule_errors = :errors, flags = :flags, manual = :manual where proposal_id = :id""")
			.param("id", id)
			.param("primary", routing.primary())
			.param("policy", routing.policyVersion())
			.param("rules", routing.rules().toArray(String[]::new))
			.param("errors",
					routing.ruleErrors()
						.stream()
						.map((error) -> error.ruleId() + ":" + error.code())
						.toArray(String[]::new))
			.param("flags", routing.flags().toArray(String[]::new))
			.param("manual", routing.manual())
			.add();
		noGroups(proposal, id);
		group(proposal, id, routing.primary(), GroupRole.PRIMARY, 0);
		int position = 1;
		for (Consulted other : routing.consulted()) {
			group(proposal, id, other.group(), other.informationOnly() ? GroupRole.INFORMED : GroupRole.CONSULTED,
					position++);
		}
	}

	private static void noGroups(Statements proposal, UUID id) {
		proposal.sql("delete from proposal_group where proposal_id = :id").param("id", id).add();
	}

	private static void group(Statements proposal, UUID id, String group, GroupRole role, int position) {
		proposal.sql("""
				insert into proposal_group
				select proposal_id, :group, :role, :position, status, submitted_at, decision_due from proposal
				where proposal_id = :id""")
			.param("id", id)
			.param("group", group)
			.param("role", role.code())
			.param("position", position)
			.add();
	}

	private static void stand(Statements proposal, RecordedEvent recorded) {
		proposal.sql("""
				update proposal set version = :version, number = coalesce(:number, number), status = :status
				where proposal_id = :id""")
			.param("version", recorded.version())
			.param("number", recorded.number() == null ? null : recorded.number().toString())
			.param("status", recorded.status())
			.param("id", recorded.proposalId().value())
			.add();
		proposal.sql("update proposal_group set status = :status where proposal_id = :id and status <> :status")
			.param("status", recorded.status())
			.param("id", recorded.proposalId().value())
			.add();
	}

}
