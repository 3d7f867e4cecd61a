package org.biocluster.inbox.jdbc;

import java.util.Map;
import java.util.TreeMap;

import org.biocluster.inbox.FacetCount;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts what is open in every group.
/// @param bound counts are exact up to it
record GroupCounts(JdbcClient view, int bound) {

	/// Steps from group to group along the index; how many proposals there are makes no
	/// difference.
	Map<String, FacetCount> open() {
		Map<String, FacetCount> counts = new TreeMap<>();
		view.sql("""
				with recursive known as (select min(grp) as code from proposal_group union all
					select (select min(grp) from proposal_group where grp > code) from known where code is not null)
				select code, least(n, :bound) as n, n > :bound as more from known cross join lateral (
					select count(*) as n from (select from proposal_group where grp = code and status not in %s
						limit :bound + 1) lines) counted
				where code is not null and n > 0""".formatted(FacetSql.FINISHED)).param("bound", bound).query((row) -> {
			counts.put(row.getString("code"), new FacetCount(row.getLong("n"), row.getBoolean("more")));
		});
		return counts;
	}

}
