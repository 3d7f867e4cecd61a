package org.biocluster.inbox.jdbc;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.biocluster.inbox.InboxSort;
import org.biocluster.proposal.Status;

/// The statements for a list and for its counts. Only parameters carry what a reader typed.
public final class InboxSql {

	private static final String[] FINISHED = Arrays.stream(Status.values())
		.filter(Status::isTerminal)
		.map(Status::code)
		.toArray(String[]::new);

	private static final String TITLE = " left join proposal_text pt on pt.proposal_id = p.proposal_id and pt.kind = 'TITLE'"
			+ " left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id";

	private static final String SEEN = " left join desk_own.seen s on s.proposal_id = p.proposal_id and s.member = :reader";

	private final InboxQuery query;

	/// One group's list is read along the index of its own rows.
	private final boolean single;

	private final Map<String, Object> parameters = new HashMap<>();

	public InboxSql(InboxQuery query) {
		this.query = query;
		Set<String> groups = query.groups();
		this.single = groups != null && groups.size() == 1;
		parameters.put("reader", query.reader());
		parameters.put("finished", FINISHED);
		parameters.put("now", query.now().atOffset(ZoneOffset.UTC));
		if (groups != null) {
			parameters.put("groups", groups.toArray(String[]::new));
		}
		query.facets().forEach((facet, value) -> parameters.put(facet.code(), value));
	}

	public Map<String, Object> parameters() {
		return parameters;
	}

	/// The lines.
	public String page() {
		String where = query.facets()
			.keySet()
			.stream()
			.map((facet) -> " and " + condition(facet, column(facet)))
			.collect(Collectors.joining());
		String direction = query.sort().isDescending() != query.backwards() ? "desc" : "asc";
		parameters.put("size", query.size());
		return "select p.*, t.value as title, s.version as seen, " + role() + " as group_role" + from() + TITLE + SEEN
				+ " where true" + search() + where + after()
				+ " order by %1$s %2$s, %3$s.proposal_id %2$s limit :size".formatted(key(), direction, row());
	}

	/// Rows of facet, value and count.
	String counts() {
		String columns = Stream.of(InboxFacet.values())
			.map((facet) -> column(facet) + " as " + facet.code())
			.collect(Collectors.joining(", "));
		String counts = Stream.of(InboxFacet.values()).map(this::count).collect(Collectors.joining(" union all "));
		return "with line as materialized (select " + columns + from() + SEEN + " where true" + search() + ") "
				+ counts;
	}

	private String count(InboxFacet counted) {
		String where = query.facets()
			.keySet()
			.stream()
			.filter((facet) -> facet != counted)
			.map((facet) -> " and " + condition(facet, facet.code()))
			.collect(Collectors.joining());
		String value = counted == InboxFacet.SECTOR ? "unnest(sector)" : counted.code() + "::text";
		return "select '%s' as facet, %s as value, count(*) as n from line where true%s group by 2"
			.formatted(counted.name(), value, where);
	}

	private String condition(InboxFacet facet, String column) {
		return switch (facet) {
			case STATUS -> InboxQuery.OPEN.equals(query.facets().get(facet)) ? column + " <> all(:finished)"
					: column + " = :status";
			case SECTOR -> ":sector = any(" + column + ")";
			case TYPE, RESPONSIBLE, DUE, SESSION -> column + " = :" + facet.code();
			case OPINION, UNREAD, FLAG -> column + " = (:" + facet.code() + " = 'true')";
		};
	}

	private String column(InboxFacet facet) {
		return switch (facet) {
			case STATUS -> row() + ".status";
			case TYPE -> "p.type";
			case SECTOR -> "p.sectors";
			case RESPONSIBLE -> "coalesce(p.responsible, '')";
			case DUE -> "case when p.decision_due is null or p.status = any(:finished) then 'none'"
					+ " when p.decision_due < :now then 'overdue'"
					+ " when p.decision_due < :now + interval '7 days' then 'week' else 'later' end";
			case SESSION -> "coalesce(p.session_id, '')";
			case OPINION -> query.groups() == null ? "false"
					: "(p.status <> all(:finished) and exists (select from"
							+ " proposal_group w where w.proposal_id = p.proposal_id and w.grp = any(:groups)"
							+ " and w.role = 'consulted' and not exists (select from opinion o where"
							+ " o.proposal_id = w.proposal_id and o.grp = w.grp and o.position is not null)))";
			case UNREAD -> "(s.version is null)";
			case FLAG -> "(p.flags <> '{}')";
		};
	}

	private String from() {
		if (query.groups() == null) {
			return " from proposal p";
		}
		if (single) {
			return " from proposal_group g join proposal p on p.proposal_id = g.proposal_id and g.grp = any(:groups)";
		}
		return " from proposal p cross join lateral (select role from proposal_group"
				+ " where proposal_id = p.proposal_id and grp = any(:groups) order by position limit 1) g";
	}

	private String role() {
		return query.groups() == null ? "null" : "g.role";
	}

	private String row() {
		return single ? "g" : "p";
	}

	private String key() {
		return query.sort() == InboxSort.DUE ? "coalesce(p.decision_due, timestamptz '9999-12-31 00:00:00+00')"
				: row() + ".submitted_at";
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

	/// Each word in any text of the proposal: one may stand in the title, another in the
	/// body.
	private String words(String[] words) {
		StringBuilder all = new StringBuilder();
		for (int position = 0; position < words.length; position++) {
			String name = "word" + position;
			parameters.put(name, words[position]);
			all.append(" and p.proposal_id in (select x.proposal_id from text x")
				.append(" join proposal_text xt on xt.proposal_id = x.proposal_id and xt.text_id = x.text_id")
				.append(" where x.search @@ (to_tsquery('russian', :%1$s) || to_tsquery('english', :%1$s)))"
					.formatted(name));
		}
		return all.toString();
	}

	private String after() {
		InboxCursor after = query.after();
		if (after == null) {
			return "";
		}
		parameters.put("at", after.key().atOffset(ZoneOffset.UTC));
		parameters.put("id", after.id().value());
		String behind = query.sort().isDescending() != query.backwards() ? "<" : ">";
		return " and (%s, %s.proposal_id) %s (:at, :id)".formatted(key(), row(), behind);
	}

}
