package org.biocluster.projection.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.biocluster.projection.jdbc.StatementBuffer.Subject;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatementBufferIT {

	private static final String PUT = """
			insert into jotting values (?, ?, nextval('step')) on conflict (name)
			do update set value = excluded.value, step = excluded.step""";

	private static final String REMOVE = "delete from jotting where name = ?";

	private final StatementBuffer buffer = new StatementBuffer();

	private SingleConnectionDataSource source;

	private JdbcTemplate jdbc;

	@BeforeEach
	void create() throws SQLException {
		this.source = new SingleConnectionDataSource(Platform.database().dataSource("desk").getConnection(), true);
		this.jdbc = new JdbcTemplate(this.source);
		this.jdbc.execute("create temporary table jotting"
				+ " (name text primary key, value text check (value <> 'secret'), step bigint)");
		this.jdbc.execute("create temporary sequence step");
	}

	@AfterEach
	void disconnect() {
		this.source.destroy();
	}

	@Test
	void keepsTheOrderOfEachSubject() {
		put("a", "first");
		put("a", "second");
		remove("b");
		put("b", "kept");
		put("c", "removed");
		remove("c");
		put("a", "third");
		this.buffer.flush(this.jdbc);
		assertThat(this.jdbc.queryForList("select name || ' ' || value from jotting order by name", String.class))
			.containsExactly("a third", "b kept");
	}

	@Test
	void executesEqualStatementsOfDifferentSubjectsTogether() {
		for (String name : List.of("a", "b", "c")) {
			put(name, "former");
			remove(name);
			put(name, "latter");
		}
		this.buffer.flush(this.jdbc);
		assertThat(this.jdbc.queryForList("select name from jotting order by step", String.class))
			.as("the former ones were first")
			.containsExactly("a", "b", "c");
		assertThat(this.jdbc.queryForObject("select min(step) from jotting", Long.class)).isEqualTo(4);
	}

	@Test
	void takesParametersByTheirNames() {
		this.buffer.addNamed(new Subject("jotting", "a"), "insert into jotting values (:name, :value || :name, :step)",
				Map.of("step", 1, "name", "a", "value", "of "));
		this.buffer.flush(this.jdbc);
		assertThat(this.jdbc.queryForList("select value from jotting", String.class)).containsExactly("of a");
	}

	@Test
	void holdsNothingBackAfterAFlush() {
		put("a", "once");
		this.buffer.flush(this.jdbc);
		this.jdbc.update(REMOVE, "a");
		this.buffer.flush(this.jdbc);
		assertThat(this.jdbc.queryForObject("select count(*) from jotting", Long.class)).isZero();
	}

	@Test
	void failsAsASingleStatementWouldAndQuotesNoValues() {
		put("a", "public");
		put("b", "secret");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.buffer.flush(this.jdbc))
			.satisfies((ex) -> assertThat(Failures.isOfTheData(ex)).isTrue())
			.havingRootCause()
			.withMessageNotContaining("public");
	}

	private void put(String name, String value) {
		this.buffer.add(new Subject("jotting", name), PUT, name, value);
	}

	private void remove(String name) {
		this.buffer.add(new Subject("jotting", name), REMOVE, name);
	}

}
