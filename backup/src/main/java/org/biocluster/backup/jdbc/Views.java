package org.biocluster.backup.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.StoredView;

/// The views of all services: the schemas whose names end in `_view`. They are not backed up but compared. Thread-safe.
public final class Views {

	/// Not rows of the view but how far it is, and what made it.
	private static final Set<String> BOOKKEEPING = Set.of("projection_offset", "view_version");

	private final Database database;

	public Views(Database database) {
		this.database = database;
	}

	/// Every view at one moment.
	/// @param positions the next offset of each partition, one map for each view
	public record Snapshot(Map<String, Map<TopicPartition, Long>> positions, List<StoredView> tables) {

		public Snapshot {
			positions = Map.copyOf(positions);
			tables = List.copyOf(tables);
		}

	}

	/// Looks at all of them.
	public Snapshot look() {
		return database.inSnapshot((tables) -> {
			tables.beCanonical();
			Map<String, Map<TopicPartition, Long>> positions = new HashMap<>();
			List<StoredView> found = new ArrayList<>();
			for (String schema : tables.schemas("_view")) {
				if (tables.exists(schema + ".projection_offset")) {
					positions.put(schema, positions(tables, schema));
					for (String name : tables.names(schema)) {
						if (!BOOKKEEPING.contains(name)) {
							found.add(hash(tables, schema, name));
						}
					}
				}
			}
			return new Snapshot(positions, found);
		});
	}

	/// How far each view is, without the cost of looking at its rows.
	public Map<String, Map<TopicPartition, Long>> positions() {
		return database.inSnapshot((tables) -> {
			Map<String, Map<TopicPartition, Long>> positions = new HashMap<>();
			for (String schema : tables.schemas("_view")) {
				if (tables.exists(schema + ".projection_offset")) {
					positions.put(schema, positions(tables, schema));
				}
			}
			return positions;
		});
	}

	private static Map<TopicPartition, Long> positions(Tables tables, String schema) throws SQLException {
		try (Statement statement = tables.connection().createStatement();
				ResultSet rows = statement
					.executeQuery("select topic, partition, next_offset from " + schema + ".projection_offset")) {
			Map<TopicPartition, Long> next = new HashMap<>();
			while (rows.next()) {
				next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
			}
			return next;
		}
	}

	private static StoredView hash(Tables tables, String schema, String name) throws SQLException {
		try (Statement statement = tables.connection().createStatement(); ResultSet row = statement.executeQuery("""
				select count(*), coalesce(sum(('x' || substr(h, 1, 15))::bit(60)::bigint), 0),
					coalesce(sum(('x' || substr(h, 16, 15))::bit(60)::bigint), 0)
				from (select md5(t::text) as h from %s.%s t) hashes
				""".formatted(schema, name))) {
			row.next();
			return new StoredView(schema, name, row.getLong(1),
					hex(row.getBigDecimal(2)) + "." + hex(row.getBigDecimal(3)));
		}
	}

	private static String hex(BigDecimal sum) {
		return sum.toBigInteger().toString(16);
	}

}
