package org.biocluster.inbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSort;
import org.jspecify.annotations.Nullable;

/// Which lines a query asks for and in which order, as the pieces of a statement. Only parameters carry what a reader typed.
///
/// Where a subquery has an offset, the planner may not answer it for all lines at once, which it takes for cheaper because it
/// does not know how few lines will be asked for.
final class InboxScope {

	private static final Duration WEEK = Duration.ofDays(7);

	private final InboxQuery query;

	private final FacetSql facets;

	private final SearchSql search;

	private final Map<String, Object> parameters = new HashMap<>();

	/// @param frequent those of the words looked for that many lines have
	InboxScope(InboxQuery query, Set<String> frequent) {
		this.query = query;
		this.facets = new FacetSql(query);
		this.search = new SearchSql(query.search(), frequent, facets.row());
		parameters.put("reader", query.reader());
		time("now", query.now());
		time("week", query.now().plus(WEEK));
		Set<String> groups = query.groups();
		if (groups != null) {
			parameters.put("groups", groups.toArray(String[]::new));
			groups.stream().findFirst().ifPresent((group) -> parameters.put("group", group));
		}
		InboxCursor after = query.after();
		if (after != null) {
			time("at", after.key());
			parameters.put("id", after.id().value());
		}
		query.facets().forEach((facet, value) -> parameters.put(facet.code(), value));
		parameters.putAll(search.parameters());
	}

	Map<String, Object> parameters() {
		return parameters;
	}

	FacetSql facets() {
		return facets;
	}

	/// The table whose rows are the lines.
	String row() {
		return facets.row();
	}

	/// Lines with the whole proposal beside.
	String from() {
		if (query.groups() == null) {
			return " from proposal p";
		}
		if (facets.isSingle()) {
			// The offset keeps the planner from reading every proposal there is for the
			// few lines that are asked for.
			return search.leads() ? " from proposal_group g join proposal p on p.proposal_id = g.proposal_id"
					: " from proposal_group g cross join lateral (select * from proposal x"
							+ " where x.proposal_id = g.proposal_id offset 0) p";
		}
		return " from proposal p cross join lateral (select role from proposal_group"
				+ " where proposal_id = p.proposal_id and grp = any(:groups) order by position limit 1) g";
	}

	/// The same lines with no more than status and due time.
	String fromNarrow() {
		if (query.groups() == null) {
			return from();
		}
		return facets.isSingle() ? " from proposal_group g"
				: " from proposal p cross join lateral (select from proposal_group"
						+ " where proposal_id = p.proposal_id and grp = any(:groups) limit 1) g";
	}

	String role() {
		return query.groups() == null ? "null::text" : "g.role";
	}

	/// Every condition but that of the facet whose values are counted, and no place to
	/// begin behind.
	String where(@Nullable InboxFacet relaxed) {
		return unsearched(relaxed) + search.conditions();
	}

	private String unsearched(@Nullable InboxFacet relaxed) {
		return (facets.isSingle() ? " where g.grp = :group" : " where true") + query.facets()
			.keySet()
			.stream()
			.filter((facet) -> facet != relaxed)
			.map((facet) -> " and " + facets.wanted(facet))
			.collect(Collectors.joining());
	}

	/// By what the list is sorted.
	String key() {
		return query.sort() == InboxSort.DUE ? facets.due() : row() + ".submitted_at";
	}

	String direction() {
		return query.sort().isDescending() != query.backwards() ? "desc" : "asc";
	}

	String order() {
		return " order by %1$s %2$s, %3$s.proposal_id %2$s".formatted(key(), direction(), row());
	}

	String after() {
		return query.after() == null ? "" : " and (%s, %s.proposal_id) %s (:at, :id)".formatted(key(), row(),
				direction().equals("desc") ? "<" : ">");
	}

	/// Which of the words each of the first lines has, whatever they have; of so many
	/// lines as the parameter `lines` says.
	String sample() {
		return "select " + search.each() + " as has" + from() + unsearched(null) + order() + " limit :lines";
	}

	private void time(String name, Instant time) {
		parameters.put(name, time.atOffset(ZoneOffset.UTC));
	}

}
