package org.biocluster.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

import org.biocluster.standalone.place.Secrets;

/// The one database and a role for each service that keeps something there.
public final class Database {

	private static final String NAME = "biocluster";

	private static final List<String> ROLES = List.of("intake", "desk", "notifier");

	private final int port;

	private final Secrets secrets;

	Database(int port, Secrets secrets) {
		this.port = port;
		this.secrets = secrets;
	}

	/// Where services connect to.
	public String url() {
		return url(NAME);
	}

	/// Password of a service's role.
	public String passwordOf(String role) {
		return this.secrets.get(Secrets.ofRole(role));
	}

	boolean answers() {
		try (Connection connection = connect("postgres")) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/// Creates what is missing; does nothing when all is there.
	public void setUp() throws SQLException {
		try (Connection connection = connect("postgres")) {
			if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
				execute(connection, "CREATE DATABASE " + NAME);
			}
			execute(connection, "REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
		}
		try (Connection connection = connect(NAME)) {
			connection.setAutoCommit(false);
			for (String role : ROLES) {
				setUp(connection, role);
			}
			connection.commit();
		}
	}

	private void setUp(Connection connection, String role) throws SQLException {
		if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
			execute(connection, "CREATE ROLE " + role + " LOGIN");
		}
		// Passwords are base64url, so they hold no quote.
		execute(connection, "ALTER ROLE " + role + " PASSWORD '" + passwordOf(role) + "'");
		// A rebuild makes a shadow schema and swaps it, so the role must be able to
		// create schemas.
		execute(connection, "GRANT CONNECT, TEMPORARY, CREATE ON DATABASE " + NAME + " TO " + role);
		for (String schema : List.of(role + "_view", role + "_own")) {
			execute(connection, "CREATE SCHEMA IF NOT EXISTS " + schema + " AUTHORIZATION " + role);
		}
		execute(connection, "ALTER ROLE " + role + " IN DATABASE " + NAME + " SET search_path = " + role + "_view, "
				+ role + "_own");
	}

	private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, name);
			try (ResultSet found = statement.executeQuery()) {
				return !found.next();
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private Connection connect(String database) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", PostgresServer.SUPERUSER);
		properties.setProperty("password", this.secrets.get(Secrets.ofRole(PostgresServer.SUPERUSER)));
		properties.setProperty("connectTimeout", "2");
		properties.setProperty("socketTimeout", "20");
		return DriverManager.getConnection(url(database), properties);
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

}
