package org.biocluster.status.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import org.biocluster.policy.Consulted;
import org.biocluster.projection.InvalidRecordException;
import org.biocluster.projection.Projection;
import org.biocluster.projection.ViewRecord;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.status.HistoryEntry;
import org.biocluster.status.PublicHistory;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what authors see. The status comes from the history only; texts and the person go to tables of their own, for
/// the manage link.
public final class StatusProjection implements Projection {

	@Override
	public String schema() {
		return "intake_view";
	}

	@Override
	public String script() {
		return "org/biocluster/status/intake-view.sql";
	}

	@Override
	public List<Topic<?, ?>> topics() {
		return List.of(Topics.PROPOSAL_EVENTS, Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS);
	}

	@Override
	public List<String> tables() {
		return List.of("proposal", "proposal_group", "proposal_step", "own_content", "own_text_of", "own_text",
				"own_file", "own_consent", "own_person");
	}

	@Override
	public OptionalLong version(JdbcClient view, ProposalId proposalId) {
		return view.sql("select version from proposal where proposal_id = ?")
			.param(proposalId.value())
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElse(OptionalLong.empty());
	}

	@Override
	public void apply(JdbcClient view, ViewRecord<?, ?> viewRecord) {
		switch (viewRecord.value()) {
			case RecordedEvent recorded -> write(view, recorded);
			case TextRecord text -> new OwnRows(view).write(text);
			case SubmitterRecord person -> new OwnRows(view).write(person);
			case null -> remove(view, viewRecord);
			case Object other -> throw new InvalidRecordException("Not for this view: " + other.getClass());
		}
	}

	private static void remove(JdbcClient view, ViewRecord<?, ?> viewRecord) {
		switch (viewRecord.key()) {
			case TextKey text -> new OwnRows(view).remove(text);
			case ProposalId person when viewRecord.topic().equals(Topics.PROPOSAL_SUBMITTERS) ->
				new OwnRows(view).forget(person);
			case Object _ -> throw new InvalidRecordException("An event without content");
		}
	}

	private static void write(JdbcClient view, RecordedEvent recorded) {
		writeProposal(view, recorded);
		if (recorded.event() instanceof RoutingEvent.Routed routed) {
			writeRouting(view, recorded.proposalId().value(), routed.routing());
		}
		PublicHistory.entry(recorded).ifPresent((entry) -> writeStep(view, recorded.proposalId().value(), entry));
		new OwnRows(view).write(recorded);
	}

	private static void writeProposal(JdbcClient view, RecordedEvent recorded) {
		if (recorded.event() instanceof SubmissionEvent.Submitted submitted) {
			insert(view, recorded, submitted);
		}
		else if (update(view, recorded) == 0) {
			throw new InvalidRecordException("An event of a proposal that was never submitted");
		}
	}

	private static void insert(JdbcClient view, RecordedEvent recorded, SubmissionEvent.Submitted submitted) {
		view.sql(
				"""
						insert into proposal (proposal_id, version, status, submitted_as, link_generation, received_at, round, late, by_link)
						values (:id, :version, :status, :fingerprint, :generation, :received, :round, :late, :link)
						on conflict (proposal_id) do nothing""")
			.param("id", recorded.proposalId().value())
			.param("version", recorded.version())
			.param("status", recorded.status())
			.param("fingerprint", submitted.fingerprint())
			.param("generation", submitted.linkGeneration())
			.param("received", time(submitted.origin().receivedAt()))
			.param("round", submitted.origin().round())
			.param("late", submitted.late())
			.param("link", submitted.origin().lateEntry() != null)
			.update();
	}

	private static int update(JdbcClient view, RecordedEvent recorded) {
		Integer generation = (recorded.event() instanceof PrivacyEvent.LinksReissued links) ? links.generation() : null;
		return view.sql("""
				update proposal set version = :version, status = :status, number = coalesce(:number, number),
					link_generation = coalesce(:generation, link_generation)
				where proposal_id = :id and version < :version""")
			.param("id", recorded.proposalId().value())
			.param("version", recorded.version())
			.param("status", recorded.status())
			.param("number", (recorded.number() != null) ? recorded.number().toString() : null)
			.param("generation", generation)
			.update();
	}

	private static void writeRouting(JdbcClient view, UUID id, Routing routing) {
		view.sql("update proposal set policy_version = ?, rules = ?, flags = ?, manual = ? where proposal_id = ?")
			.params(routing.policyVersion(), routing.rules().toArray(String[]::new),
					routing.flags().toArray(String[]::new), routing.manual(), id)
			.update();
		view.sql("delete from proposal_group where proposal_id = ?").param(id).update();
		writeGroup(view, id, 0, new Consulted(routing.primary(), false));
		int place = 1;
		for (Consulted consulted : routing.consulted()) {
			writeGroup(view, id, place++, consulted);
		}
	}

	private static void writeGroup(JdbcClient view, UUID id, int place, Consulted group) {
		view.sql("insert into proposal_group (proposal_id, place, group_code, information_only) values (?, ?, ?, ?)")
			.params(id, place, group.group(), group.informationOnly())
			.update();
	}

	private static void writeStep(JdbcClient view, UUID id, HistoryEntry entry) {
		view.sql("""
				insert into proposal_step (proposal_id, version, at, type, group_code, due, detail)
				values (:id, :version, :at, :type, :group, :due, :detail) on conflict do nothing""")
			.param("id", id)
			.param("version", entry.version())
			.param("at", time(entry.at()))
			.param("type", entry.type())
			.param("group", entry.group())
			.param("due", time(entry.due()))
			.param("detail", entry.detail())
			.update();
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

}
