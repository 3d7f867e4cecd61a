package org.biocluster.projection.jdbc;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/// Statements of one transaction, held back so that equal ones go to the database together, each with many rows of values.
///
/// Statements about the same subject are executed in the order in which they were added, others in any order: no statement may
/// read or write what one with another subject writes. Used by one thread.
public final class StatementBuffer {

	private final List<Batch> batches = new ArrayList<>();

	/// The first batch that may take the next statement about a subject.
	private final Map<Subject, Integer> next = new HashMap<>();

	private final Map<String, Named> named = new HashMap<>();

	/// What a statement is about: some rows of one table.
	/// @param key of the row, or what several rows have in common
	public record Subject(String table, Object key) {
	}

	/// Adds a statement.
	/// @param values of its parameters in their order
	public void add(Subject subject, String sql, @Nullable Object... values) {
		int place = this.next.getOrDefault(subject, 0);
		while (place < this.batches.size() && !this.batches.get(place).sql.equals(sql)) {
			place++;
		}
		if (place == this.batches.size()) {
			this.batches.add(new Batch(sql, new ArrayList<>()));
		}
		this.batches.get(place).rows.add(values);
		// PostgreSQL changes no row twice with the one INSERT that the driver makes of a
		// batch.
		this.next.put(subject, sql.contains("do update") ? place + 1 : place);
	}

	/// Adds a statement whose parameters have names, such as `:id`.
	public void addNamed(Subject subject, String sql, Map<String, @Nullable Object> values) {
		Named statement = this.named.computeIfAbsent(sql, Named::of);
		add(subject, statement.sql, statement.inOrder(values));
	}

	/// Executes everything.
	public void flush(JdbcTemplate view) {
		this.batches.forEach((batch) -> execute(view, batch.sql, batch.rows));
		this.batches.clear();
		this.next.clear();
	}

	/// Executes one statement with many rows of values, and fails as a single statement
	/// would.
	/// @return how many rows each changed; less than zero for inserts that the driver put
	/// together
	public static int[] execute(JdbcTemplate view, String sql, List<@Nullable Object[]> rows) {
		PreparedStatementCallback<int[]> work = (statement) -> execute(statement, rows);
		int[] changed = view.execute(sql, work);
		return (changed != null) ? changed : new int[0];
	}

	private static int[] execute(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
		for (@Nullable
		Object[] values : rows) {
			for (int place = 0; place < values.length; place++) {
				statement.setObject(place + 1, values[place]);
			}
			statement.addBatch();
		}
		try {
			return statement.executeBatch();
		}
		catch (BatchUpdateException ex) {
			// Its own message quotes the values, which may be personal data.
			throw (ex.getCause() instanceof SQLException cause) ? cause
					: new SQLException("A batch failed", ex.getSQLState());
		}
	}

	private record Named(ParsedSql parsed, String sql) {

		static Named of(String sql) {
			ParsedSql parsed = NamedParameterUtils.parseSqlStatement(sql);
			return new Named(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
		}

		@Nullable Object[] inOrder(Map<String, @Nullable Object> values) {
			return NamedParameterUtils.buildValueArray(this.parsed, new MapSqlParameterSource(values), null);
		}

	}

	private record Batch(String sql, List<@Nullable Object[]> rows) {
	}

}
