package org.biocluster.backup.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Short forms of asking a database. Used by one thread.
final class Tables {

	/// Makes PostgreSQL write every name with its schema, and a value always the same
	/// way.
	private static final List<String> CANONICAL = List.of("set local search_path to pg_catalog",
			"set local timezone to 'UTC'", "set local datestyle to 'ISO'", "set local intervalstyle to 'postgres'",
			"set local statement_timeout to 0");

	private final Connection connection;

	Tables(Connection connection) {
		this.connection = connection;
	}

	Connection connection() {
		return connection;
	}

	/// Until the end of the transaction names are written with their schema, and equal
	/// values alike.
	void beCanonical() throws SQLException {
		for (String setting : CANONICAL) {
			execute(setting);
		}
	}

	/// The first column of every row.
	List<String> list(String query, String... parameters) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<String> found = new ArrayList<>();
				while (rows.next()) {
					found.add(rows.getString(1));
				}
				return found;
			}
		}
	}

	/// The first column of the only row.
	String one(String query, String... parameters) throws SQLException {
		return list(query, parameters).getFirst();
	}

	boolean exists(String table) throws SQLException {
		return "t".equals(one("select to_regclass(?) is not null", table));
	}

	/// The schemas whose name ends so.
	List<String> schemas(String ending) throws SQLException {
		return list("select nspname from pg_catalog.pg_namespace where nspname like ? order by nspname",
				"%\\" + ending);
	}

	/// The ordinary tables of a schema.
	List<String> names(String schema) throws SQLException {
		return list("select tablename from pg_catalog.pg_tables where schemaname = ? order by tablename", schema);
	}

	int execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return statement.execute(sql) ? 0 : statement.getUpdateCount();
		}
	}

}
