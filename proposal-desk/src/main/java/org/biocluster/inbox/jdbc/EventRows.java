package org.biocluster.inbox.jdbc;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.biocluster.inbox.GroupRole;
import org.biocluster.inbox.TimelineSubject;
import org.biocluster.policy.Consulted;
import org.biocluster.projection.jdbc.Columns;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Folds the events of a proposal into its rows. The events of one proposal come in order.
final class EventRows {

	/// Who checks what is held before it reaches a group.
	private static final String CHECKING_GROUP = "secretariat";

	private final JdbcClient view;

	EventRows(JdbcClient view) {
		this.view = view;
	}

	void write(RecordedEvent recorded, int partition, long offset) {
		UUID id = recorded.proposalId().value();
		remember(recorded, partition, offset);
		if (recorded.event() instanceof SubmissionEvent.Submitted submitted) {
			submitted(recorded, submitted);
		}
		view.sql("update proposal set version = :version, number = coalesce(:number, number) where proposal_id = :id")
			.param("version", recorded.version())
			.param("number", recorded.number() == null ? null : recorded.number().toString())
			.param("id", id)
			.update();
		content(recorded);
		new FileRows(view).write(recorded);
		new ReviewRows(view, recorded).write();
		groups(id, recorded.event());
		status(id, recorded.status());
		// The topic of persons forgets too; whichever is read first, nothing stays.
		if (recorded.event() instanceof PrivacyEvent.SubmitterErased) {
			new ContentRows(view).forget(recorded.proposalId());
		}
	}

	/// Whether an event says which texts are in force.
	static boolean setsTexts(Event event) {
		return event instanceof SubmissionEvent.Submitted || event instanceof SubmissionEvent.Amended;
	}

	private void remember(RecordedEvent recorded, int partition, long offset) {
		view.sql("""
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
			.update();
	}

	private void submitted(RecordedEvent recorded, SubmissionEvent.Submitted submitted) {
		view.sql(
				"""
						insert into proposal (proposal_id, version, status, language, channel, type, sectors, cross_sector, themes,
						organisation_type, region, submitted_at, received_at, submitter_known, rules, rule_errors, flags, manual,
						external_id, round, late, late_link)
						values (:id, :version, 'submitted', :language, :channel, '', '{}', false, '{}', '', '', :at, :received,
						:known, '{}', '{}', '{}', false, :external,
						:round, :late, :link)""")
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
			.update();
	}

	private void content(RecordedEvent recorded) {
		UUID id = recorded.proposalId().value();
		switch (recorded.event()) {
			case SubmissionEvent.Submitted submitted -> {
				classification(id, submitted.classification());
				texts(id, recorded.version(), submitted.texts());
			}
			case SubmissionEvent.Amended amended -> {
				classification(id, amended.classification());
				texts(id, recorded.version(), amended.texts());
			}
			case RoutingEvent.Retyped retyped -> classification(id, retyped.classification());
			case Event _ -> {
			}
		}
	}

	private void groups(UUID id, Event event) {
		switch (event) {
			case SubmissionEvent.Held _ -> {
				noGroups(id);
				group(id, CHECKING_GROUP, GroupRole.PRIMARY, 0);
			}
			case RoutingEvent.Routed routed -> routed(id, routed.routing());
			case Event _ -> {
			}
		}
	}

	private void classification(UUID id, Classification content) {
		view.sql("""
				update proposal set type = :type, aspect = :aspect, sectors = :sectors, cross_sector = :cross,
				themes = :themes, organisation_type = :organisation, region = :region, documents = :documents,
				counterparts = :counterparts, participation_form = :participation, project_stage = :stage, due = :due,
				related = :related, join_groups = :join where proposal_id = :id""")
			.param("id", id)
			.params(Columns.of(content))
			.update();
	}

	/// The current ones have a table of their own, by which lists find titles.
	private void texts(UUID id, long version, List<TextRef> texts) {
		view.sql("delete from proposal_text where proposal_id = :id").param("id", id).update();
		for (int position = 0; position < texts.size(); position++) {
			text("insert into proposal_text values (:id, :position, :text, :kind)", id, position, texts.get(position))
				.update();
			text("insert into content_text values (:id, :version, :position, :text, :kind)", id, position,
					texts.get(position))
				.param("version", version)
				.update();
		}
	}

	private JdbcClient.StatementSpec text(String sql, UUID id, int position, TextRef text) {
		return view.sql(sql)
			.param("id", id)
			.param("position", position)
			.param("text", text.id().value())
			.param("kind", text.kind().name());
	}

	private void routed(UUID id, Routing routing) {
		view.sql("""
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
			.update();
		noGroups(id);
		group(id, routing.primary(), GroupRole.PRIMARY, 0);
		int position = 1;
		for (Consulted other : routing.consulted()) {
			group(id, other.group(), other.informationOnly() ? GroupRole.INFORMED : GroupRole.CONSULTED, position++);
		}
	}

	private void noGroups(UUID id) {
		view.sql("delete from proposal_group where proposal_id = :id").param("id", id).update();
	}

	private void group(UUID id, String group, GroupRole role, int position) {
		view.sql("""
				insert into proposal_group
				select proposal_id, :group, :role, :position, status, submitted_at, decision_due from proposal
				where proposal_id = :id""")
			.param("id", id)
			.param("group", group)
			.param("role", role.code())
			.param("position", position)
			.update();
	}

	private void status(UUID id, String status) {
		view.sql("update proposal set status = :status where proposal_id = :id and status <> :status")
			.param("status", status)
			.param("id", id)
			.update();
		view.sql("update proposal_group set status = :status where proposal_id = :id and status <> :status")
			.param("status", status)
			.param("id", id)
			.update();
	}

}
