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
import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.projection.jdbc.StatementBuffer.Subject;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.status.HistoryEntry;
import org.biocluster.status.PublicHistory;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
	public void apply(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords) {
		ProposalRows proposals = new ProposalRows();
		StatementBuffer rows = new StatementBuffer();
		for (ViewRecord<?, ?> viewRecord : viewRecords) {
			switch (viewRecord.value()) {
				case RecordedEvent recorded -> {
					proposals.write(recorded);
					write(rows, recorded);
				}
				case TextRecord text -> OwnRows.write(rows, text);
				case SubmitterRecord person -> OwnRows.write(rows, person);
				case null -> remove(rows, viewRecord);
				case Object other -> throw new InvalidRecordException("Not for this view: " + other.getClass());
			}
		}
		proposals.writeTo(view);
		rows.flush(view);
	}

	private static void remove(StatementBuffer rows, ViewRecord<?, ?> viewRecord) {
		switch (viewRecord.key()) {
			case TextKey text -> OwnRows.remove(rows, text);
			case ProposalId person when viewRecord.topic().equals(Topics.PROPOSAL_SUBMITTERS) ->
				OwnRows.forget(rows, person);
			case Object _ -> throw new InvalidRecordException("An event without content");
		}
	}

	private static void write(StatementBuffer rows, RecordedEvent recorded) {
		if (recorded.event() instanceof RoutingEvent.Routed routed) {
			writeGroups(rows, recorded.proposalId().value(), routed.routing());
		}
		PublicHistory.entry(recorded).ifPresent((entry) -> writeStep(rows, recorded, entry));
		OwnRows.write(rows, recorded);
		OwnFileRows.write(rows, recorded);
	}

	private static void writeGroups(StatementBuffer rows, UUID id, Routing routing) {
		Subject groups = new Subject("proposal_group", id);
		rows.add(groups, "delete from proposal_group where proposal_id = ?", id);
		int place = 0;
		writeGroup(rows, groups, id, place++, new Consulted(routing.primary(), false));
		for (Consulted consulted : routing.consulted()) {
			writeGroup(rows, groups, id, place++, consulted);
		}
	}

	private static void writeGroup(StatementBuffer rows, Subject groups, UUID id, int place, Consulted group) {
		rows.add(groups,
				"insert into proposal_group (proposal_id, place, group_code, information_only) values (?, ?, ?, ?)", id,
				place, group.group(), group.informationOnly());
	}

	private static void writeStep(StatementBuffer rows, RecordedEvent recorded, HistoryEntry entry) {
		rows.add(new Subject("proposal_step", recorded.id()), """
				insert into proposal_step (proposal_id, version, at, type, group_code, due, detail)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", recorded.proposalId().value(), entry.version(),
				time(entry.at()), entry.type(), entry.group(), time(entry.due()), entry.detail());
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

}
