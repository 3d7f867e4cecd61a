package org.biocluster.testsupport.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// The tables of one service's view as they stand in the database, read with the service's own rights.
public final class View {

	private final String service;

	private final Path secrets;

	private final int port;

	View(String service, Path secrets, int port) {
		this.service = service;
		this.secrets = secrets;
		this.port = port;
	}

	/// Names of the tables.
	public List<String> tables() {
		return ask("select table_name from information_schema.tables where table_schema = '" + this.service + "_view'")
			.stream()
			.map((row) -> row.getOrDefault("table_name", ""))
			.toList();
	}

	/// Every row of a table, as texts by column: times as instants, arrays as lists;
	/// columns that hold nothing are left out.
	public List<Map<String, String>> rows(String table) {
		return ask("select * from " + this.service + "_view." + table);
	}

	/// What texts are found by, without the places of words, in the same order.
	public List<String> words(List<String> texts) {
		return ask(
				"select strip(to_tsvector('russian', value) || to_tsvector('english', value)) as words"
						+ " from unnest(?::text[]) with ordinality as text (value, place) order by place",
				texts.toArray())
			.stream()
			.map((row) -> row.getOrDefault("words", ""))
			.toList();
	}

	private List<Map<String, String>> ask(String sql, Object... texts) {
		try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
			if (texts.length > 0) {
				statement.setArray(1, connection.createArrayOf("text", texts));
			}
			return rows(statement);
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static List<Map<String, String>> rows(PreparedStatement statement) throws SQLException {
		try (ResultSet found = statement.executeQuery()) {
			List<Map<String, String>> rows = new ArrayList<>();
			while (found.next()) {
				rows.add(row(found));
			}
			return rows;
		}
	}

	private Connection connect() throws SQLException, IOException {
		Path password = this.secrets.resolve(this.service + "-db/spring.datasource.password");
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.port + "/biocluster", this.service,
				Files.readString(password).strip());
	}

	private static Map<String, String> row(ResultSet found) throws SQLException {
		ResultSetMetaData columns = found.getMetaData();
		Map<String, String> row = new TreeMap<>();
		for (int column = 1; column <= columns.getColumnCount(); column++) {
			String text = text(found.getObject(column));
			if (text != null) {
				row.put(columns.getColumnName(column), text);
			}
		}
		return row;
	}

	private static @Nullable String text(@Nullable Object value) throws SQLException {
		return switch (value) {
			case null -> null;
			case Timestamp time -> time.toInstant().toString();
			case Array array -> Arrays.asList((Object[]) array.getArray()).toString();
			default -> value.toString();
		};
	}

}
