package org.biocluster.announcement.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.notification.Change;
import org.biocluster.notification.Notice;
import org.biocluster.notification.Notice.DeadlineStep;
import org.biocluster.notification.Notice.ProposalChanged;
import org.biocluster.notification.Notice.ProposalRouted;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// What the kinds of notices differ in, as it stands in a row.
/// @param kind name of the kind
/// @param primary of a routing only
/// @param deadline of a step of a deadline only, as step and due
/// @param change of a change only, as what it is about
record Columns(String kind, @Nullable String primary, @Nullable String deadline, @Nullable Integer step,
		@Nullable OffsetDateTime due, @Nullable String change, @Nullable String about) {

	private static final String ROUTED = "ProposalRouted";

	private static final String STEP = "DeadlineStep";

	private static final String CHANGED = "ProposalChanged";

	static Columns of(Notice notice) {
		return switch (notice) {
			case ProposalRouted routed -> new Columns(ROUTED, routed.primary(), null, null, null, null, null);
			case DeadlineStep step -> new Columns(STEP, null, step.deadline().code(), step.step().place(),
					step.due().atOffset(ZoneOffset.UTC), null, null);
			case ProposalChanged changed ->
				new Columns(CHANGED, null, null, null, null, changed.change().name(), changed.about());
		};
	}

	/// Reads the notice of a row.
	static Notice notice(ResultSet row) throws SQLException {
		EventId eventId = new EventId(row.getObject("event_id", UUID.class));
		ProposalId proposalId = new ProposalId(row.getObject("proposal_id", UUID.class));
		long version = row.getLong("version");
		Instant at = instant(row, "at");
		return switch (row.getString("kind")) {
			case STEP -> new DeadlineStep(eventId, proposalId, version, at,
					Deadline.ofCode(row.getString("deadline")).orElseThrow(), new Step(row.getInt("step")),
					instant(row, "due"));
			case CHANGED -> new ProposalChanged(eventId, proposalId, version, at,
					Change.valueOf(row.getString("change")), row.getString("about"));
			default -> new ProposalRouted(eventId, proposalId, version, at, row.getString("primary_group"));
		};
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
