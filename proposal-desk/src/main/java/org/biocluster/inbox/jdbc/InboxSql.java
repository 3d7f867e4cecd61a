package org.biocluster.inbox.jdbc;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.jspecify.annotations.Nullable;

/// The statement for one page of the inbox. Only parameters carry what a reader typed.
record InboxSql(String text, Map<String, Object> parameters) {

	static InboxSql of(InboxQuery query) {
		Map<String, Object> parameters = new HashMap<>();
		StringBuilder where = new StringBuilder(" where true");
		Set<String> groups = query.groups();
		if (groups != null) {
			parameters.put("groups", groups.toArray(String[]::new));
		}
		// One group's list is read along the index of its own rows.
		String row = groups != null && groups.size() == 1 ? "g" : "p";
		status(query, row, where, parameters);
		search(query, where, parameters);
		after(query, row, where, parameters);
		parameters.put("size", query.size());
		String order = " order by %1$s.submitted_at desc, %1$s.proposal_id desc limit :size".formatted(row);
		return new InboxSql(from(groups) + where + order, parameters);
	}

	private static String from(@Nullable Set<String> groups) {
		String title = " left join proposal_text pt on pt.proposal_id = p.proposal_id and pt.kind = 'TITLE'"
				+ " left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id";
		if (groups == null) {
			return "select p.*, t.value as title, null as group_role from proposal p" + title;
		}
		if (groups.size() == 1) {
			return "select p.*, t.value as title, g.role as group_role from proposal_group g"
					+ " join proposal p on p.proposal_id = g.proposal_id and g.grp = any(:groups)" + title;
		}
		return "select p.*, t.value as title, g.role as group_role from proposal p cross join lateral ("
				+ "select role from proposal_group where proposal_id = p.proposal_id and grp = any(:groups)"
				+ " order by position limit 1) g" + title;
	}

	private static void status(InboxQuery query, String row, StringBuilder where, Map<String, Object> parameters) {
		if (query.status() != null) {
			where.append(" and " + row + ".status = :status");
			parameters.put("status", query.status());
		}
	}

	private static void search(InboxQuery query, StringBuilder where, Map<String, Object> parameters) {
		InboxSearch search = query.search();
		if (search == null) {
			return;
		}
		if (search.number() != null) {
			where.append(" and p.number = :number");
			parameters.put("number", search.number());
		}
		else if (search.words() != null) {
			where.append(" and p.proposal_id in (select s.proposal_id from text s"
					+ " join proposal_text st on st.proposal_id = s.proposal_id and st.text_id = s.text_id"
					+ " where s.search @@ (to_tsquery('russian', :words) || to_tsquery('english', :words)))");
			parameters.put("words", search.words());
		}
	}

	private static void after(InboxQuery query, String row, StringBuilder where, Map<String, Object> parameters) {
		InboxCursor after = query.after();
		if (after != null) {
			where.append(" and (%1$s.submitted_at, %1$s.proposal_id) < (:at, :id)".formatted(row));
			parameters.put("at", after.submittedAt().atOffset(ZoneOffset.UTC));
			parameters.put("id", after.id().value());
		}
	}

}
