package org.biocluster.inbox.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.biocluster.inbox.ReviewPart;
import org.biocluster.inbox.ReviewPart.DecisionPart;
import org.biocluster.inbox.ReviewPart.OpinionPart;
import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads how far the work on one proposal is.
record ReviewReader(JdbcClient jdbc) {

	/// @param row of the proposal
	ReviewPart read(ResultSet row) throws SQLException {
		UUID id = row.getObject("proposal_id", UUID.class);
		Map<String, DecisionPart> decisions = decisions(id);
		return new ReviewPart(row.getString("responsible"), InboxRows.optionalInstant(row, "decision_due"),
				row.getBoolean("extended"), InboxRows.optionalInstant(row, "answer_due"),
				InboxRows.optionalInstant(row, "registration_due"), session(row), decisions.get(DecisionRows.DRAFT),
				decisions.get(DecisionRows.RELEASED), opinions(id));
	}

	private Map<String, DecisionPart> decisions(UUID id) {
		Map<String, DecisionPart> byStage = new HashMap<>();
		jdbc.sql("select * from decision where proposal_id = :id").param("id", id).query((row) -> {
			byStage.put(row.getString("stage"), decision(row));
		});
		return byStage;
	}

	private List<OpinionPart> opinions(UUID id) {
		return jdbc.sql("select * from opinion where proposal_id = :id order by grp")
			.param("id", id)
			.query((row, _) -> new OpinionPart(row.getString("grp"), InboxRows.optionalInstant(row, "due"),
					row.getString("position"), row.getLong("on_version"), text(row, "remarks")))
			.list();
	}

	private static DecisionPart decision(ResultSet row) throws SQLException {
		List<TextId> texts = new ArrayList<>(InboxRows.ids(row, "reasons"));
		for (String column : List.of("objection_answer", "without_opinions")) {
			TextId text = text(row, column);
			if (text != null) {
				texts.add(text);
			}
		}
		return new DecisionPart(row.getString("code"), row.getString("ground"), row.getString("section"),
				row.getString("target"), row.getObject("due", LocalDate.class), row.getString("without_session"),
				taken(row), InboxRows.instant(row, "at"), texts);
	}

	/// The session a decision was taken at, with its protocol where there is one.
	private static @Nullable SessionRef taken(ResultSet row) throws SQLException {
		String session = row.getString("session_id");
		return session == null ? null
				: new SessionRef(session, row.getString("session_item"), row.getString("protocol_number"),
						row.getObject("protocol_date", LocalDate.class),
						row.getObject("session_date", LocalDate.class));
	}

	private static @Nullable SessionRef session(ResultSet row) throws SQLException {
		String session = row.getString("session_id");
		return session == null ? null : new SessionRef(session, row.getString("session_item"), null, null,
				row.getObject("session_date", LocalDate.class));
	}

	private static @Nullable TextId text(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return id == null ? null : new TextId(id);
	}

}
