package org.biocluster.inbox.jdbc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;

/// The statement for the counts of a list: rows of facet, value, count, and whether there may be more.
///
/// No count goes beyond the bound, so that the time doesn't grow with the number of proposals. Where indexes say
/// the status and the due time of a line, each value of them is counted up to the bound by itself; everything else is counted
/// among the first lines of the list.
final class CountsSql {

	/// What the narrow rows of a group know by themselves.
	private static final Set<InboxFacet> NARROW = EnumSet.of(InboxFacet.STATUS, InboxFacet.DUE);

	private static final List<String> DUES = List.of("overdue", "week", "later", FacetSql.NONE);

	private final InboxQuery query;

	private final InboxScope scope;

	/// @param frequent whether many lines have all the words looked for
	CountsSql(InboxQuery query, int bound, boolean frequent) {
		this.query = query;
		this.scope = new InboxScope(query, frequent);
		scope.parameters().put("bound", bound);
		scope.parameters().put("statuses", statuses());
	}

	Map<String, Object> parameters() {
		return scope.parameters();
	}

	String text() {
		boolean narrow = query.search() == null && NARROW.containsAll(query.facets().keySet());
		Set<InboxFacet> among = EnumSet.allOf(InboxFacet.class);
		List<String> tables = new ArrayList<>(scope.found().stream().toList());
		List<String> counts = new ArrayList<>();
		if (narrow) {
			among.removeAll(NARROW);
			counts.add(byStatus());
			DUES.stream().flatMap(this::byDue).forEach(counts::add);
		}
		query.facets().keySet().stream().filter(among::contains).forEach((facet) -> {
			tables.add(lines(facet, Set.of(facet)));
			counts.add(count(facet, facet.code() + "_lines"));
		});
		among.removeAll(query.facets().keySet());
		tables.add(lines(null, among));
		among.forEach((facet) -> counts.add(count(facet, "all_lines")));
		return "with " + String.join(", ", tables) + " " + String.join(" union all ", counts);
	}

	/// The first lines of the list, with one more to know that there are more.
	private String lines(@Nullable InboxFacet relaxed, Set<InboxFacet> columns) {
		String values = columns.stream()
			.map((facet) -> ", " + scope.facets().value(facet) + " as " + facet.code())
			.collect(Collectors.joining());
		return "%s_lines as materialized (select %s.proposal_id".formatted(relaxed == null ? "all" : relaxed.code(),
				scope.row()) + values + scope.lines(relaxed) + scope.order(relaxed) + " limit :bound + 1)";
	}

	private static String count(InboxFacet facet, String lines) {
		String value = facet == InboxFacet.SECTOR ? "unnest(sector)" : facet.code() + "::text";
		return "select '%s' as facet, %s as value, count(*) as n, (select count(*) > :bound from %3$s) as more from %3$s group by 2"
			.formatted(facet.name(), value, lines);
	}

	private String byStatus() {
		return "select 'STATUS' as facet, code as value, least(n, :bound) as n, n > :bound as more"
				+ " from unnest(:statuses::text[]) code cross join lateral (select count(*) as n from ("
				+ upToBound(InboxFacet.STATUS, scope.facets().value(InboxFacet.STATUS) + " = code")
				+ ") lines) counted where n > 0";
	}

	/// Looks for what is not finished and what is one after the other, each along its
	/// index.
	private Stream<String> byDue(String value) {
		List<String> parts = new ArrayList<>();
		if (mayBe(false)) {
			parts.add(upToBound(InboxFacet.DUE, scope.facets().dueWhileOpen(value)));
		}
		if (mayBe(true) && value.equals(FacetSql.NONE)) {
			parts.add(upToBound(InboxFacet.DUE, scope.facets().finished()));
		}
		return parts.isEmpty() ? Stream.empty()
				: Stream.of("select 'DUE' as facet, '%s' as value,".formatted(value)
						+ " least(n, :bound) as n, n > :bound as more from (select count(*) as n from ("
						+ String.join(" union all ", parts) + ") lines) counted where n > 0");
	}

	private String upToBound(InboxFacet facet, String value) {
		return "(select" + scope.narrow(facet) + " and " + value + " limit :bound + 1)";
	}

	/// Whether the wanted status allows lines that are finished, or such that are not.
	/// Where it doesn't, none are looked for: the planner doesn't see that two
	/// conditions exclude each other, and would read everything that has one of them.
	private boolean mayBe(boolean finished) {
		String status = query.facets().get(InboxFacet.STATUS);
		return status == null || (status.equals(InboxQuery.OPEN) ? !finished
				: Status.ofCode(status).stream().anyMatch((one) -> one.isTerminal() == finished));
	}

	/// The statuses that the wanted due time allows: what is finished is due never.
	private String[] statuses() {
		String due = query.facets().get(InboxFacet.DUE);
		return Stream.of(Status.values())
			.filter((status) -> due == null || due.equals(FacetSql.NONE) || !status.isTerminal())
			.map(Status::code)
			.toArray(String[]::new);
	}

}
