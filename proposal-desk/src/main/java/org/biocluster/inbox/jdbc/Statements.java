package org.biocluster.inbox.jdbc;

import java.util.HashMap;
import java.util.Map;

import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.projection.jdbc.StatementBuffer.Subject;
import org.jspecify.annotations.Nullable;

/// Statements about one subject, with parameters by name.
/// @param rows which keeps them until all records of a poll are known
record Statements(StatementBuffer rows, Subject subject) {

	static Statements about(StatementBuffer rows, String table, Object key) {
		return new Statements(rows, new Subject(table, key));
	}

	Statement sql(String sql) {
		return new Statement(this, sql, new HashMap<>());
	}

	/// One that is being put together.
	record Statement(Statements about, String sql, Map<String, @Nullable Object> values) {

		Statement param(String name, @Nullable Object value) {
			values.put(name, value);
			return this;
		}

		Statement params(Map<String, @Nullable Object> more) {
			values.putAll(more);
			return this;
		}

		void add() {
			about.rows.addNamed(about.subject, sql, values);
		}

	}

}
