package org.biocluster.backup.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.biocluster.backup.archive.RefusedException;

/// The database of an installation, with a user who may read and make the tables of every service.
/// @param url such as `jdbc:postgresql://127.0.0.1:15432/biocluster`
public record Database(String url, String user, String password) {

	/// Something to do in one transaction.
	/// @param <T> what comes of it
	@FunctionalInterface
	interface Work<T> {

		T in(Tables tables) throws SQLException;

	}

	/// Does it with everything as it was at one moment, and changes nothing.
	<T> T inSnapshot(Work<T> work) {
		return run(Connection.TRANSACTION_REPEATABLE_READ, true, work);
	}

	/// Does all of it or nothing.
	<T> T change(Work<T> work) {
		return run(Connection.TRANSACTION_READ_COMMITTED, false, work);
	}

	private <T> T run(int isolation, boolean readOnly, Work<T> work) {
		Properties properties = new Properties();
		properties.setProperty("user", user);
		properties.setProperty("password", password);
		properties.setProperty("connectTimeout", "10");
		properties.setProperty("ApplicationName", "biocluster-backup");
		try (Connection connection = DriverManager.getConnection(url, properties)) {
			connection.setTransactionIsolation(isolation);
			connection.setReadOnly(readOnly);
			connection.setAutoCommit(false);
			T result = work.in(new Tables(connection));
			connection.commit();
			return result;
		}
		catch (SQLException e) {
			throw new RefusedException("The database " + url + " refused: " + e.getMessage());
		}
	}

	@Override
	public String toString() {
		return url;
	}

}
