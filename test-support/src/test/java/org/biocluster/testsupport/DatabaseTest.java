package org.biocluster.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseTest {

	private static Database database;

	@BeforeAll
	static void start() {
		database = Database.start();
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@Test
	void isTheReleaseThatTheProductUses() throws SQLException {
		assertThat(query("desk", "show server_version")).startsWith("18");
	}

	@Test
	void putsUnqualifiedTablesIntoTheServicesOwnSchema() throws SQLException {
		execute("intake", "create table drafts (id int)");
		assertThat(query("intake", "select table_schema from information_schema.tables where table_name = 'drafts'"))
			.isEqualTo("intake_own");
	}

	@Test
	void letsAServiceCreateAndSwapAShadowSchema() throws SQLException {
		execute("desk", "create schema desk_view_shadow");
		execute("desk", "alter schema desk_view rename to desk_view_old");
		execute("desk", "alter schema desk_view_shadow rename to desk_view");
		database.reset("desk");
		assertThat(
				query("desk", "select count(*) from information_schema.schemata where schema_name like 'desk\\_view%'"))
			.isEqualTo("1");
	}

	@Test
	void hidesTheSchemasOfOtherServices() throws SQLException {
		execute("intake", "create table intake_view.status (id int)");
		assertThatThrownBy(() -> query("desk", "select count(*) from intake_view.status"))
			.hasMessageContaining("permission denied");
	}

	@Test
	void keepsDataOverARestart() throws SQLException {
		execute("notifier", "create table deliveries as select 7 as attempts");
		database.restart();
		assertThat(query("notifier", "select attempts from deliveries")).isEqualTo("7");
	}

	private static void execute(String service, String sql) throws SQLException {
		try (Connection connection = database.dataSource(service).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String query(String service, String sql) throws SQLException {
		try (Connection connection = database.dataSource(service).getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

}
