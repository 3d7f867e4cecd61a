package org.biocluster.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL with the product's database and roles, on a free port and a temporary directory.
///
/// Each service role owns its `<service>_own` and `<service>_view` schemas, has both on its search path in this order and may create
/// the shadow schemas of a rebuild. Not durable against power loss, which no test simulates.
public final class Database implements AutoCloseable {

	private static final String NAME = "biocluster";

	private static final List<String> SERVICES = List.of("intake", "desk", "notifier");

	private final Path directory = Directories.temporary("database");

	private final int port = Ports.free();

	private @Nullable EmbeddedPostgres server;

	private Database() {
	}

	/// Returns when the database accepts connections and the roles exist.
	public static Database start() {
		Database database = new Database();
		database.startServer();
		database.createRoles();
		return database;
	}

	/// The address for every role.
	public String jdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + NAME;
	}

	/// User name of a service: `intake`, `desk` or `notifier`.
	public String username(String service) {
		return service;
	}

	public String password(String service) {
		return service + "-password";
	}

	/// Unpooled connections with the rights and the settings of the service.
	public DataSource dataSource(String service) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(jdbcUrl());
		source.setUser(username(service));
		source.setPassword(password(service));
		source.setReWriteBatchedInserts(true);
		return source;
	}

	/// Drops and creates the service's schemas, for tests that want an empty database
	/// without a new server.
	public void reset(String service) {
		try (Connection connection = administrator(NAME); Statement statement = connection.createStatement()) {
			for (String suffix : List.of("own", "view", "view_shadow", "view_old")) {
				statement.execute("drop schema if exists %s_%s cascade".formatted(service, suffix));
			}
			createSchemas(statement, service);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The schemas can't be reset", ex);
		}
	}

	/// Stops the server and keeps data and port.
	public void stop() {
		EmbeddedPostgres running = this.server;
		if (running != null) {
			try {
				running.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.server = null;
		}
	}

	/// Starts the server, if need be after a stop, on the same port with the same data.
	public void restart() {
		stop();
		startServer();
	}

	@Override
	public void close() {
		stop();
		Directories.delete(this.directory);
	}

	private void startServer() {
		try {
			this.server = EmbeddedPostgres.builder()
				.setPort(this.port)
				.setDataDirectory(this.directory.resolve("data"))
				.setCleanDataDirectory(false)
				.setServerConfig("max_connections", "100")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void createRoles() {
		try (Connection connection = administrator("postgres"); Statement statement = connection.createStatement()) {
			statement.execute("create database " + NAME);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database can't be created", ex);
		}
		try (Connection connection = administrator(NAME); Statement statement = connection.createStatement()) {
			for (String service : SERVICES) {
				statement.execute("create role %s login password '%s'".formatted(service, password(service)));
				statement.execute("alter role %1$s set search_path = %1$s_own, %1$s_view".formatted(service));
				statement.execute("grant create on database %s to %s".formatted(NAME, service));
				createSchemas(statement, service);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The roles can't be created", ex);
		}
	}

	private static void createSchemas(Statement statement, String service) throws SQLException {
		statement.execute("create schema %1$s_own authorization %1$s".formatted(service));
		statement.execute("create schema %1$s_view authorization %1$s".formatted(service));
	}

	private Connection administrator(String database) throws SQLException {
		EmbeddedPostgres running = this.server;
		if (running == null) {
			throw new IllegalStateException("The database is stopped");
		}
		return running.getDatabase("postgres", database).getConnection();
	}

}
