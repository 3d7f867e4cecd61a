package org.biocluster.inbox.jdbc;

import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/// Statements that are planned for the values they are asked with, every time. A plan for any value would be kept after some
/// runs, and it can't know that one word is in every text and another in none.
public final class PlannedAnew extends JdbcTemplate {

	public PlannedAnew(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void applyStatementSettings(Statement statement) throws SQLException {
		super.applyStatementSettings(statement);
		if (statement.isWrapperFor(PGStatement.class)) {
			statement.unwrap(PGStatement.class).setPrepareThreshold(0);
		}
	}

}
