package org.biocluster.inbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.biocluster.inbox.InboxSort;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;

/// What a query asks for, as the pieces of a statement. Only parameters carry what a reader typed.
///
/// The conditions are written as the partial indexes of the view say them: what is not finished, and a due time that is never
/// null. Where a subquery has an offset, the planner may not answer it for all lines at once, which it takes for cheaper
/// because it does not know how few lines will be asked for.
final class InboxScope {

	/// As the indexes of the view spell it.
	static final String FINISHED = Arrays.stream(Status.values())
		.filter(Status::isTerminal)
		.map((status) -> "'" + status.code() + "'")
		.collect(Collectors.joining(", ", "(", ")"));

	private static final String NEVER = "timestamptz '9999-12-31 00:00:00+00'";

	private static final Duration WEEK = Duration.ofDays(7);

	private final InboxQuery query;

	/// Whether words are looked for line by line.
	private final boolean walking;

	/// One group's list is read along the indexes of its own rows.
	private final boolean single;

	private final Map<String, Object> parameters = new HashMap<>();

	/// @param walking whether words are looked for line by line, which is right where
	/// many lines have them; otherwise the lines
	/// are looked for by the words
	InboxScope(InboxQuery query, boolean walking) {
		this.query = query;
		this.walking = walking;
		Set<String> groups = query.groups();
		this.single = groups != null && groups.size() == 1;
		parameters.put("reader", query.reader());
		time("now", query.now());
		time("week", query.now().plus(WEEK));
		if (groups != null) {
			parameters.put("groups", groups.toArray(String[]::new));
			groups.stream().findFirst().ifPresent((group) -> parameters.put("group", group));
		}
		query.facets().forEach((facet, value) -> parameters.put(facet.code(), value));
	}

	Map<String, Object> parameters() {
		return parameters;
	}

	void time(String name, Instant time) {
		parameters.put(name, time.atOffset(ZoneOffset.UTC));
	}

	/// The table whose rows are the lines.
	String row() {
		return single ? "g" : "p";
	}

	/// Lines with the whole proposal beside.
	String from() {
		if (query.groups() == null) {
			return " from proposal p";
		}
		if (single) {
			// The offset keeps the planner from reading every proposal there is for the
			// few lines that are asked for.
			return query.search() == null || walking
					? " from proposal_group g cross join lateral (select * from proposal x"
							+ " where x.proposal_id = g.proposal_id offset 0) p"
					: " from proposal_group g join proposal p on p.proposal_id = g.proposal_id";
		}
		return " from proposal p cross join lateral (select role from proposal_group"
				+ " where proposal_id = p.proposal_id and grp = any(:groups) order by position limit 1) g";
	}

	/// The same lines with no more than status and due time.
	String fromNarrow() {
		return single ? " from proposal_group g" : from();
	}

	String role() {
		return query.groups() == null ? "null::text" : "g.role";
	}

	/// Every condition but that of the facet whose values are counted, and no place to
	/// begin behind.
	String where(@Nullable InboxFacet relaxed) {
		return (single ? " where g.grp = :group" : " where true") + conditions(relaxed) + search();
	}

	private String conditions(@Nullable InboxFacet relaxed) {
		return query.facets()
			.keySet()
			.stream()
			.filter((facet) -> facet != relaxed)
			.map((facet) -> " and " + condition(facet))
			.collect(Collectors.joining());
	}

	/// By what the list is sorted.
	String key() {
		return query.sort() == InboxSort.DUE ? due() : row() + ".submitted_at";
	}

	String direction() {
		return query.sort().isDescending() != query.backwards() ? "desc" : "asc";
	}

	String order() {
		return " order by %1$s %2$s, %3$s.proposal_id %2$s".formatted(key(), direction(), row());
	}

	String after() {
		InboxCursor after = query.after();
		if (after == null) {
			return "";
		}
		time("at", after.key());
		parameters.put("id", after.id().value());
		return " and (%s, %s.proposal_id) %s (:at, :id)".formatted(key(), row(),
				direction().equals("desc") ? "<" : ">");
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

	private String condition(InboxFacet facet) {
		String value = Objects.requireNonNull(query.facets().get(facet));
		return switch (facet) {
			case STATUS -> value.equals(InboxQuery.OPEN) ? open() : value(facet) + " = :status";
			case SECTOR -> ":sector = any(p.sectors)";
			case DUE -> due(value);
			case TYPE, RESPONSIBLE, SESSION -> value(facet) + " = :" + facet.code();
			case OPINION, UNREAD, FLAG -> value.equals("true") ? value(facet) : "not " + value(facet);
		};
	}

	/// The condition for a value of [InboxFacet#DUE]; nothing is in a value that there is
	/// not.
	String due(String value) {
		return switch (value) {
			case "none" -> "(not (%s) or %s = %s)".formatted(open(), due(), NEVER);
			case "overdue" -> "%s and %s < :now".formatted(open(), due());
			case "week" -> "%1$s and %2$s >= :now and %2$s < :week".formatted(open(), due());
			case "later" -> "%1$s and %2$s >= :week and %2$s < %3$s".formatted(open(), due(), NEVER);
			default -> "false";
		};
	}

	private String due() {
		return "coalesce(%s.decision_due, %s)".formatted(row(), NEVER);
	}

	private String open() {
		return row() + ".status not in " + FINISHED;
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
		return "(%s and exists (select from proposal_group w where w.proposal_id = p.proposal_id".formatted(open())
				+ " and w.grp = any(:groups) and w.role = 'consulted' and %s))".formatted(given.formatted("w"));
	}

	private String search() {
		InboxSearch search = query.search();
		if (search == null) {
			return "";
		}
		if (search.number() != null) {
			parameters.put("number", search.number());
			return " and p.number = :number";
		}
		return words(search.words() == null ? new String[0] : search.words().split(" & "));
	}

	/// How many of the first lines there are, and how many of them have the words.
	String sample(int lines) {
		parameters.put("lines", lines);
		return "select count(*) as lines, count(*) filter (where has) as hits from (select true" + search() + " as has"
				+ from() + (single ? " where g.grp = :group" : " where true") + conditions(null) + order()
				+ " limit :lines) first";
	}

	/// Each word in any text of the proposal: one may stand in the title, another in the
	/// body.
	private String words(String[] words) {
		StringBuilder all = new StringBuilder();
		for (int position = 0; position < words.length; position++) {
			String name = "word" + position;
			parameters.put(name, words[position]);
			String found = " from text x join proposal_text xt on xt.proposal_id = x.proposal_id and xt.text_id = x.text_id"
					+ " where x.search @@ (to_tsquery('russian', :%1$s) || to_tsquery('english', :%1$s))"
						.formatted(name);
			// An offset keeps the planner from turning one way into the other: it takes
			// every word that is typed for rare.
			all.append(walking
					? " and exists (select%s and x.proposal_id = %s.proposal_id offset 0)".formatted(found, row())
					: " and %s.proposal_id in (select x.proposal_id%s offset 0)".formatted(row(), found));
		}
		return all.toString();
	}

}
