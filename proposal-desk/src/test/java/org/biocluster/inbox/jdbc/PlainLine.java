package org.biocluster.inbox.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.biocluster.inbox.InboxSort;
import org.biocluster.proposal.Status;

/// A proposal as its rows say.
record PlainLine(String id, String status, String type, List<String> sectors, String responsible, Instant due,
		String session, boolean flagged, boolean seen, Instant submitted, List<String> groups, List<String> asked,
		String primary, String surname, String words) {

	static PlainLine of(ResultSet row, int number) throws SQLException {
		OffsetDateTime due = row.getObject("decision_due", OffsetDateTime.class);
		return new PlainLine(row.getString("proposal_id"), row.getString("status"), row.getString("type"),
				list(row, "sectors"), row.getString("responsible"), due == null ? null : due.toInstant(),
				row.getString("session_id"), !list(row, "flags").isEmpty(), row.getBoolean("seen"),
				row.getObject("submitted_at", OffsetDateTime.class).toInstant(), list(row, "groups"),
				list(row, "asked"), row.getString("primary_group"), row.getString("surname"), row.getString("words"));
	}

	private static List<String> list(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	/// PostgreSQL and the text of an identity sort alike; [java.util.UUID] doesn't.
	static Comparator<PlainLine> order(InboxSort sort) {
		Comparator<PlainLine> byTime = Comparator
			.comparing((PlainLine line) -> sort != InboxSort.DUE ? line.submitted
					: line.due == null ? InboxSort.NEVER : line.due)
			.thenComparing(PlainLine::id);
		return sort == InboxSort.NEWEST ? byTime.reversed() : byTime;
	}

	boolean open() {
		return !Status.ofCode(this.status).orElseThrow().isTerminal();
	}

	boolean has(InboxSearch search) {
		return search == null || Stream.of(search.words().split(" & "))
			.allMatch((word) -> this.words.contains(word.replace(":*", "")));
	}

	boolean matches(InboxFacet facet, String value, InboxQuery query) {
		return facet == InboxFacet.STATUS && value.equals(InboxQuery.OPEN) ? open()
				: values(facet, query).contains(value);
	}

	List<String> values(InboxFacet facet, InboxQuery query) {
		return switch (facet) {
			case STATUS -> List.of(this.status);
			case TYPE -> List.of(this.type);
			case SECTOR -> this.sectors;
			case RESPONSIBLE -> List.of(this.responsible == null ? "" : this.responsible);
			case DUE -> List.of(whenDue(query.now()));
			case SESSION -> List.of(this.session == null ? "" : this.session);
			case OPINION -> List.of(String
				.valueOf(query.groups() != null && open() && this.asked.stream().anyMatch(query.groups()::contains)));
			case UNREAD -> List.of(String.valueOf(!this.seen));
			case FLAG -> List.of(String.valueOf(this.flagged));
		};
	}

	private String whenDue(Instant now) {
		if (this.due == null || !open()) {
			return "none";
		}
		return this.due.isBefore(now) ? "overdue" : this.due.isBefore(now.plus(Duration.ofDays(7))) ? "week" : "later";
	}

}
