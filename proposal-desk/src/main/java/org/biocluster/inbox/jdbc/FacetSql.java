package org.biocluster.inbox.jdbc;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.proposal.Status;

/// What lines have of each facet, and which of them have what a query asks for, as SQL. What is not finished, and a due time
/// that is never null, are written as the partial indexes of the view say them.
final class FacetSql {

	/// As the indexes of the view spell it.
	static final String FINISHED = Arrays.stream(Status.values())
		.filter(Status::isTerminal)
		.map((status) -> "'" + status.code() + "'")
		.collect(Collectors.joining(", ", "(", ")"));

	/// What is due never, as a value of [InboxFacet#DUE].
	static final String NONE = "none";

	private static final String NEVER = "timestamptz '9999-12-31 00:00:00+00'";

	private final InboxQuery query;

	private final boolean single;

	FacetSql(InboxQuery query) {
		this.query = query;
		Set<String> groups = query.groups();
		this.single = groups != null && groups.size() == 1;
	}

	/// The table whose rows are the lines: groups have rows of their own.
	String row() {
		return query.groups() == null ? "p" : "g";
	}

	/// What a line has of a facet; of sectors it can have several.
	String value(InboxFacet facet) {
		return switch (facet) {
			case STATUS -> row() + ".status";
			case TYPE -> "p.type";
			case SECTOR -> "p.sectors";
			case RESPONSIBLE -> "coalesce(p.responsible, '')";
			case DUE -> "case when %1$s in %2$s or %3$s.decision_due is null then 'none' when %3$s.decision_due < :now"
				.formatted(row() + ".status", FINISHED, row())
					+ " then 'overdue' when %s.decision_due < :week then 'week' else 'later' end".formatted(row());
			case SESSION -> "coalesce(p.session_id, '')";
			case OPINION -> opinion();
			case UNREAD ->
				"not exists (select from desk_own.seen u where u.member = :reader and u.proposal_id = %s.proposal_id offset 0)"
					.formatted(row());
			case FLAG -> "(p.flags <> '{}')";
		};
	}

	/// The condition for the wanted value of a facet.
	String wanted(InboxFacet facet) {
		String value = Objects.requireNonNull(query.facets().get(facet));
		return switch (facet) {
			case STATUS -> value.equals(InboxQuery.OPEN) ? open() : value(facet) + " = :status";
			case SECTOR -> ":sector = any(p.sectors)";
			case DUE -> dueIn(value);
			case TYPE -> "p.type = :type";
			case RESPONSIBLE -> value.isEmpty() ? "p.responsible is null" : "p.responsible = :responsible";
			case SESSION -> value.isEmpty() ? "p.session_id is null" : "p.session_id = :session";
			case OPINION, UNREAD, FLAG -> value.equals("true") ? value(facet) : "not " + value(facet);
		};
	}

	/// The condition for a value of [InboxFacet#DUE]; nothing is in a value that there is
	/// not.
	private String dueIn(String value) {
		return value.equals(NONE) ? "(%s or %s)".formatted(finished(), dueWhileOpen(value)) : dueWhileOpen(value);
	}

	/// The condition for what is not finished and has a value of [InboxFacet#DUE].
	String dueWhileOpen(String value) {
		String bounds = switch (value) {
			case NONE -> "%s = %s".formatted(due(row()), NEVER);
			case "overdue" -> "%s < :now".formatted(due(row()));
			case "week" -> "%1$s >= :now and %1$s < :week".formatted(due(row()));
			case "later" -> "%1$s >= :week and %1$s < %2$s".formatted(due(row()), NEVER);
			default -> "false";
		};
		return "(%s and %s)".formatted(open(), bounds);
	}

	/// The time at which a decision is due, and the end of all times where it is not.
	static String due(String row) {
		return "coalesce(%s.decision_due, %s)".formatted(row, NEVER);
	}

	private String open() {
		return row() + ".status not in " + FINISHED;
	}

	/// What is finished is due never.
	String finished() {
		return row() + ".status in " + FINISHED;
	}

	/// A line of one group knows its role; of several groups any may be asked.
	private String opinion() {
		String given = "not exists (select from opinion o where o.proposal_id = %1$s.proposal_id and o.grp = %1$s.grp"
				+ " and o.position is not null offset 0)";
		if (query.groups() == null) {
			return "false";
		}
		if (single) {
			return "(%s and g.role = 'consulted' and %s)".formatted(open(), given.formatted("g"));
		}
		return "(%s and exists (select from proposal_group w where w.proposal_id = g.proposal_id".formatted(open())
				+ " and w.grp = any(:groups) and w.role = 'consulted' and %s offset 0))"
					.formatted(given.formatted("w"));
	}

}
