package org.biocluster.projection.jdbc;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/// What a table holds, whatever the order of its rows.
/// @param rows how many
/// @param hash sums of the two halves of the rows' hashes; equal tables have equal hashes, and for different ones to be
/// equal both sums would have to collide
public record TableHash(String table, long rows, String hash) {

	/// Hashes tables of one schema as one transaction sees them; streams each table
	/// once.
	public static List<TableHash> of(JdbcTemplate connection, String schema, List<String> tables) {
		return tables.stream().map((table) -> of(connection, schema, table)).toList();
	}

	private static TableHash of(JdbcTemplate connection, String schema, String table) {
		return connection.queryForObject("""
				select count(*), coalesce(sum(('x' || substr(h, 1, 15))::bit(60)::bigint), 0) as high,
					coalesce(sum(('x' || substr(h, 16, 15))::bit(60)::bigint), 0) as low
				from (select md5(t::text) as h from %s.%s t) hashes
				""".formatted(ViewSchema.check(schema), ViewSchema.check(table)),
				(row, number) -> new TableHash(table, row.getLong(1), row.getBigDecimal(2).toBigInteger().toString(16)
						+ "." + row.getBigDecimal(3).toBigInteger().toString(16)));
	}

}
