package org.biocluster.projection.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.springframework.jdbc.core.JdbcTemplate;

/// The positions that a view stores beside its rows. Always called inside a transaction on the schema in question.
public final class Offsets {

	static final String TABLE = """
			create table projection_offset (
				topic text not null,
				partition integer not null,
				next_offset bigint not null,
				primary key (topic, partition)
			)
			""";

	private Offsets() {
	}

	public static Positions read(JdbcTemplate view) {
		Map<Partition, Long> next = new HashMap<>();
		view.query("select topic, partition, next_offset from projection_offset", (row) -> {
			next.put(new Partition(row.getString(1), row.getInt(2)), row.getLong(3));
		});
		return Positions.of(next);
	}

	/// Lets partitions that the view doesn't know begin at 0.
	public static void add(JdbcTemplate view, Collection<Partition> partitions) {
		List<Object[]> rows = partitions.stream()
			.map((partition) -> new Object[] { partition.topic(), partition.number() })
			.toList();
		view.batchUpdate("insert into projection_offset values (?, ?, 0) on conflict do nothing", rows);
	}

	/// Moves partitions forward, never back, if they all stand where the writer thinks
	/// they do. Locks their rows until the end of the transaction, in an order that is
	/// the same for every writer.
	/// @return false when another writer was faster: the transaction has to be rolled
	/// back
	public static boolean advance(JdbcTemplate view, Positions expected, Map<Partition, Long> next) {
		List<Object[]> rows = new ArrayList<>();
		new TreeMap<>(next).forEach((partition, offset) -> rows
			.add(new Object[] { offset, partition.topic(), partition.number(), expected.at(partition), offset }));
		int[] updated = view.batchUpdate("""
				update projection_offset set next_offset = ?
				where topic = ? and partition = ? and next_offset = ? and next_offset <= ?
				""", rows);
		for (int count : updated) {
			if (count != 1) {
				return false;
			}
		}
		return true;
	}

}
