package org.biocluster.inbox.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

	/// By what lines are found: along the list, by what few proposals have, or by words.
	private enum Lead {

		LIST, PROPOSAL, WORDS

	}

	private static final Duration WEEK = Duration.ofDays(7);

	private final InboxQuery query;

	private final FacetSql facets;

	private final SearchSql search;

	private final List<String> groups;

	private final Map<String, Object> parameters = new HashMap<>();

	/// @param frequent whether many lines have all the words looked for
	InboxScope(InboxQuery query, boolean frequent) {
		this.query = query;
		this.facets = new FacetSql(query);
		this.search = new SearchSql(query.search(), frequent);
		this.groups = query.groups() == null ? List.of() : List.copyOf(query.groups());
		parameters.put("reader", query.reader());
		time("now", query.now());
		time("week", query.now().plus(WEEK));
		parameters.put("groups", groups.toArray(String[]::new));
		IntStream.range(0, groups.size()).forEach((place) -> parameters.put("group" + place, groups.get(place)));
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

	/// A table that lists are read from, to be named before them; none where no words
	/// lead to lines.
	Optional<String> found() {
		return search.leads()
				? Optional.of(search.found(query.sort() == InboxSort.DUE ? "" : order("submitted_at", "proposal_id")))
				: Optional.empty();
	}

	/// The lines with the whole proposal beside, in no order: all that a statement has
	/// between what it selects and its order. Every condition holds but that of the facet
	/// whose values are counted.
	String lines(@Nullable InboxFacet relaxed) {
		Lead lead = lead(relaxed);
		return from(lead) + conditions(lead, relaxed) + search.condition(row());
	}

	/// The same lines with no more than status and due time, without words looked for.
	String narrow(@Nullable InboxFacet relaxed) {
		return (query.groups() == null ? " from proposal p" : " from " + lists("") + " g")
				+ conditions(Lead.LIST, relaxed);
	}

	/// The lines behind the place to begin.
	String following() {
		return lines(null) + (query.after() == null ? "" : " and (%s, %s.proposal_id) %s (:at, :id)".formatted(key(),
				sorted(null), direction().equals("desc") ? "<" : ">"));
	}

	/// Whether each of the first lines has the words, whatever they have; of so many
	/// lines as the parameter `lines` says.
	String sample() {
		Lead lead = leadOfFacets(null);
		return "select " + search.has(row()) + from(lead) + conditions(lead, null) + order(null) + " limit :lines";
	}

	String role() {
		return query.groups() == null ? "null::text" : "g.role";
	}

	/// By what the list is sorted.
	String key() {
		return key(sorted(null));
	}

	String direction() {
		return query.sort().isDescending() != query.backwards() ? "desc" : "asc";
	}

	String order(@Nullable InboxFacet relaxed) {
		String row = sorted(relaxed);
		return order(key(row), row + ".proposal_id");
	}

	private String order(String key, String id) {
		return " order by %s %3$s, %s %3$s".formatted(key, id, direction());
	}

	private String key(String row) {
		return query.sort() == InboxSort.DUE ? FacetSql.due(row) : row + ".submitted_at";
	}

	/// The table along whose index the lines come in order.
	private String sorted(@Nullable InboxFacet relaxed) {
		return switch (lead(relaxed)) {
			case LIST -> row();
			case PROPOSAL -> "p";
			case WORDS -> query.sort() == InboxSort.DUE ? "p" : "d";
		};
	}

	private Lead lead(@Nullable InboxFacet relaxed) {
		return search.leads() ? Lead.WORDS : leadOfFacets(relaxed);
	}

	private Lead leadOfFacets(@Nullable InboxFacet relaxed) {
		return search.isNumber() || asks(InboxFacet.RESPONSIBLE, relaxed) || asks(InboxFacet.SESSION, relaxed)
				? Lead.PROPOSAL : Lead.LIST;
	}

	private boolean asks(InboxFacet facet, @Nullable InboxFacet relaxed) {
		return facet != relaxed && !query.facets().getOrDefault(facet, "").isEmpty();
	}

	private String from(Lead lead) {
		if (query.groups() == null) {
			return lead == Lead.WORDS ? " from found d" + proposal("d") : " from proposal p";
		}
		return switch (lead) {
			case LIST -> " from " + lists(order(key("proposal_group"), "proposal_id")) + " g" + proposal("g");
			case PROPOSAL -> " from proposal p" + group("p");
			case WORDS -> " from found d" + group("d") + proposal("g");
		};
	}

	private static String proposal(String row) {
		return " cross join lateral (select * from proposal x where x.proposal_id = %s.proposal_id offset 0) p"
			.formatted(row);
	}

	private String group(String row) {
		return (" cross join lateral (select * from proposal_group y where y.proposal_id = %s.proposal_id"
				+ (groups.size() == 1 ? " and y.grp = :group0 offset 0) g"
						: " and y.grp = any(:groups) order by y.position limit 1) g"))
			.formatted(row);
	}

	/// The rows of the groups. Of several each list has its order, so that the planner
	/// merges them along the index of each.
	private String lists(String order) {
		return groups.size() < 2 ? "proposal_group"
				: IntStream.range(0, groups.size())
					.mapToObj(
							(place) -> "(select * from proposal_group where grp = :group%d%s)".formatted(place, order))
					.collect(Collectors.joining(" union all ", "(", ")"));
	}

	private String conditions(Lead lead, @Nullable InboxFacet relaxed) {
		return (query.groups() != null && lead == Lead.LIST ? ofGroups() : " where true") + query.facets()
			.keySet()
			.stream()
			.filter((facet) -> facet != relaxed)
			.map((facet) -> " and " + facets.wanted(facet))
			.collect(Collectors.joining());
	}

	/// A proposal that is in several of the lists is a line of the first.
	private String ofGroups() {
		return switch (groups.size()) {
			case 0 -> " where false";
			case 1 -> " where g.grp = :group0";
			default -> " where (g.position = 0 or not exists (select from proposal_group w"
					+ " where w.proposal_id = g.proposal_id and w.grp = any(:groups) and w.position < g.position offset 0))";
		};
	}

	private void time(String name, Instant time) {
		parameters.put(name, time.atOffset(ZoneOffset.UTC));
	}

}
