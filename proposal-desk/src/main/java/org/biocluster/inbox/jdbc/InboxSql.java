package org.biocluster.inbox.jdbc;

import java.util.Map;

import org.biocluster.inbox.InboxQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statement for a list. Which lines stand on the page is found first, along an index where there is one; only they are
/// dressed with titles.
public final class InboxSql {

	private static final String TITLE = " left join proposal_text pt on pt.proposal_id = p.proposal_id and pt.kind = 'TITLE'"
			+ " left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id";

	private static final String SEEN = " left join desk_own.seen s on s.proposal_id = p.proposal_id and s.member = :reader";

	private final InboxScope scope;

	/// @param frequent whether many lines have all the words looked for
	InboxSql(InboxQuery query, boolean frequent) {
		this.scope = new InboxScope(query, frequent);
		scope.parameters().put("size", query.size());
	}

	/// The statement that suits how frequent the words looked for are.
	/// @param view where it will be asked
	public static InboxSql of(InboxQuery query, JdbcClient view) {
		return new InboxSql(query, new WordFrequency(view, JdbcInbox.SAMPLE).isFrequent(query));
	}

	public Map<String, Object> parameters() {
		return scope.parameters();
	}

	/// The lines.
	public String page() {
		String lines = "select %s.proposal_id, %s as group_role, %s as sort_key".formatted(scope.row(), scope.role(),
				scope.key()) + scope.following() + scope.order(null) + " limit :size";
		return scope.found().map("with %s "::formatted).orElse("")
				+ "select p.*, t.value as title, s.version as seen, line.group_role from (" + lines + ") line"
				+ " join proposal p on p.proposal_id = line.proposal_id" + TITLE + SEEN
				+ " order by line.sort_key %1$s, p.proposal_id %1$s".formatted(scope.direction());
	}

}
