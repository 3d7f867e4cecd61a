package org.biocluster.inbox.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.biocluster.inbox.GroupRole;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ReviewPart;
import org.biocluster.inbox.RoundPart;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;

/// Rows of the view as the values that pages show.
final class InboxRows {

	private InboxRows() {
	}

	static InboxItem item(ResultSet row, int number) throws SQLException {
		String role = row.getString("group_role");
		return new InboxItem(ProposalId.of(row.getString("proposal_id")), row.getString("number"),
				row.getString("status"), row.getString("title"), row.getString("primary_group"),
				role == null ? null : GroupRole.ofCode(role), instant(row, "submitted_at"), instant(row, "received_at"),
				row.getString("type"), list(row, "sectors"), list(row, "flags"), row.getLong("version"),
				optionalInstant(row, "decision_due"), row.getString("responsible"), row.getObject("seen", Long.class));
	}

	static ProposalDetail detail(ResultSet row, List<ProposalDetail.GroupPart> groups,
			List<ProposalDetail.TextPart> texts, List<ProposalDetail.TextPart> papers,
			List<ProposalDetail.TimelineEntry> timeline, ReviewPart review) throws SQLException {
		return new ProposalDetail(item(row, 0), row.getString("language"), row.getString("channel"),
				row.getString("external_id"), round(row), classification(row), row.getBoolean("submitter_known"),
				groups, row.getObject("policy_version", Long.class), list(row, "rules"), list(row, "rule_errors"),
				row.getBoolean("manual"), texts, papers, timeline, review);
	}

	/// Empty where proposals are always welcome.
	static @Nullable RoundPart round(ResultSet row) throws SQLException {
		String code = row.getString("round");
		String entry = row.getBoolean("late") ? "late" : row.getObject("late_link") == null ? "in-time" : "by-link";
		return code == null ? null : new RoundPart(code, entry);
	}

	static ProposalDetail.TextPart text(ResultSet row, int number) throws SQLException {
		return new ProposalDetail.TextPart(new TextId(row.getObject("text_id", UUID.class)), row.getString("kind"),
				row.getString("value"));
	}

	private static Classification classification(ResultSet row) throws SQLException {
		String related = row.getString("related");
		return new Classification(row.getString("type"), row.getString("aspect"), list(row, "sectors"),
				row.getBoolean("cross_sector"), list(row, "themes"), row.getString("organisation_type"),
				row.getString("region"), list(row, "documents"), list(row, "counterparts"),
				row.getString("participation_form"), row.getString("project_stage"),
				row.getObject("due", LocalDate.class),
				related == null ? null : RegistrationNumber.parse(related).orElse(null), list(row, "join_groups"));
	}

	static ProposalDetail.GroupPart group(ResultSet row, int number) throws SQLException {
		return new ProposalDetail.GroupPart(row.getString("grp"), GroupRole.ofCode(row.getString("role")));
	}

	static ProposalDetail.TimelineEntry timelineEntry(ResultSet row, int number) throws SQLException {
		return new ProposalDetail.TimelineEntry(row.getLong("version"), instant(row, "at"), row.getString("type"),
				row.getString("actor_role"), row.getString("subject"), ids(row, "texts"));
	}

	static List<TextId> ids(ResultSet row, String column) throws SQLException {
		return Stream.of((UUID[]) row.getArray(column).getArray()).map(TextId::new).toList();
	}

	static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return time == null ? null : time.toInstant();
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static List<String> list(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
