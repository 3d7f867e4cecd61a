package org.biocluster.standalone.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
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

	/// Directory that a service imports its password from.
	public Path configurationOf(String role) {
		passwordOf(role);
		return this.secrets.directory().resolve(role + "-db");
	}

	private String passwordOf(String role) {
		return this.secrets.get(Secrets.ofService(role));
	}

	/// Name of the role that may do everything.
	public String administrator() {
		return PostgresServer.SUPERUSER;
	}

	/// File with its password.
	public Path administratorPassword() {
		return this.secrets.file(Secrets.ofRole(PostgresServer.SUPERUSER));
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
		set(connection, "role", role);
		set(connection, "password", passwordOf(role));
		set(connection, "schemas", role + "_view," + role + "_own");
		execute(connection, roleStatement());
	}

	private static void set(Connection connection, String setting, String value) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
			statement.setString(1, NAME + "." + setting);
			statement.setString(2, value);
			statement.execute();
		}
	}

	/// The same statement makes the roles of an installation in containers.
	private static String roleStatement() {
		try (InputStream bytes = Objects.requireNonNull(Database.class.getResourceAsStream("service-role.sql"))) {
			return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
