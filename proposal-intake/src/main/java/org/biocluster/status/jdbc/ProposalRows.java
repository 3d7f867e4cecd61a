package org.biocluster.status.jdbc;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.biocluster.projection.InvalidRecordException;
import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Where proposals stand after the events of a poll: each row is written once, however many events it has.
final class ProposalRows {

	private static final String INSERT = """
			insert into proposal (proposal_id, version, status, submitted_as, link_generation, received_at, round, late,
				by_link) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (proposal_id) do nothing""";

	private static final String UPDATE = """
			update proposal set version = ?, status = ?, number = coalesce(?, number),
				link_generation = coalesce(?, link_generation), policy_version = coalesce(?, policy_version),
				rules = coalesce(?, rules), flags = coalesce(?, flags), manual = coalesce(?, manual)
			where proposal_id = ? and version < ?""";

	private final List<@Nullable Object[]> submitted = new ArrayList<>();

	private final Map<ProposalId, Change> changes = new LinkedHashMap<>();

	/// @throws InvalidRecordException when the event doesn't follow those before
	void write(RecordedEvent recorded) {
		Change change = this.changes.get(recorded.proposalId());
		if (change != null && recorded.version() <= change.latest.version()) {
			throw new InvalidRecordException("An event that came before");
		}
		if (recorded.event() instanceof SubmissionEvent.Submitted event) {
			this.submitted.add(row(recorded, event));
		}
		else {
			this.changes.put(recorded.proposalId(), (change != null) ? change.and(recorded) : Change.of(recorded));
		}
	}

	/// @throws InvalidRecordException when the database has no row that an event could
	/// follow
	void writeTo(JdbcTemplate view) {
		if (!this.submitted.isEmpty()) {
			StatementBuffer.execute(view, INSERT, this.submitted);
		}
		if (!this.changes.isEmpty()) {
			List<@Nullable Object[]> rows = this.changes.values().stream().map(Change::row).toList();
			for (int changed : StatementBuffer.execute(view, UPDATE, rows)) {
				if (changed == 0) {
					throw new InvalidRecordException("An event of a proposal that was never submitted");
				}
			}
		}
	}

	private static @Nullable Object[] row(RecordedEvent recorded, SubmissionEvent.Submitted event) {
		return new @Nullable Object[] { recorded.proposalId().value(), recorded.version(), recorded.status(),
				event.fingerprint(), event.linkGeneration(), event.origin().receivedAt().atOffset(ZoneOffset.UTC),
				event.origin().round(), event.late(), event.origin().lateEntry() != null };
	}

	/// What some events that follow each other change.
	/// @param first version
	private record Change(long first, RecordedEvent latest, @Nullable String number, @Nullable Integer generation,
			@Nullable Routing routing) {

		static Change of(RecordedEvent recorded) {
			return new Change(recorded.version(), recorded, null, null, null).and(recorded);
		}

		Change and(RecordedEvent recorded) {
			return new Change(this.first, recorded, Objects.toString(recorded.number(), this.number),
					(recorded.event() instanceof PrivacyEvent.LinksReissued links) ? (Integer) links.generation()
							: this.generation,
					(recorded.event() instanceof RoutingEvent.Routed routed) ? routed.routing() : this.routing);
		}

		@Nullable Object[] row() {
			Routing to = this.routing;
			return new @Nullable Object[] { this.latest.version(), this.latest.status(), this.number, this.generation,
					(to != null) ? to.policyVersion() : null, (to != null) ? to.rules().toArray(String[]::new) : null,
					(to != null) ? to.flags().toArray(String[]::new) : null, (to != null) ? to.manual() : null,
					this.latest.proposalId().value(), this.first };
		}

	}

}
