package org.biocluster.projection.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One connection for several statements in a row, because something belongs to it: a lock or a snapshot. Statements may
/// take as long as they need. Used by one thread.
final class Session implements AutoCloseable {

	private final Connection connection;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private Session(Connection connection) {
		this.connection = connection;
		DataSource single = new SingleConnectionDataSource(connection, true);
		this.jdbc = new JdbcTemplate(single);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(single));
	}

	static Session open(DataSource dataSource) {
		try {
			Connection connection = dataSource.getConnection();
			connection.setNetworkTimeout(Runnable::run, 0);
			return new Session(connection);
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("No connection to the database", ex);
		}
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	TransactionTemplate transactions() {
		return this.transactions;
	}

	Connection connection() {
		return this.connection;
	}

	/// Gives the connection back.
	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			// A connection that can't be closed is gone already, and with it everything
			// that belonged to it.
		}
	}

}
