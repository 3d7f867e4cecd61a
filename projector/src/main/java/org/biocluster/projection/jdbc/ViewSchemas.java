package org.biocluster.projection.jdbc;

import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Creates and drops the schemas of one view. Thread-safe; instances of one service may do it at the same time.
public final class ViewSchemas {

	private static final String VERSION_TABLE = "create table view_version (hash text not null)";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private final ViewSchema schema;

	public ViewSchemas(DataSource dataSource, ViewSchema schema) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.schema = schema;
	}

	/// Creates what belongs to the service and not to the view: quarantine and rebuild
	/// log.
	public void prepareOwn() {
		exclusively(() -> {
			createSchema(this.schema.own());
			use(this.schema.own());
			this.jdbc.execute(Quarantine.TABLE);
			this.jdbc.execute(Quarantine.ERASED_TABLE);
			RebuildLog.TABLES.forEach(this.jdbc::execute);
		});
	}

	/// Creates the live view, empty, unless there is one.
	public void createLive(ViewScript script) {
		exclusively(() -> {
			if (liveHash().isEmpty()) {
				createSchema(this.schema.live());
				use(this.schema.live());
				fill(script);
				this.jdbc.execute(script.afterLoad());
			}
		});
	}

	/// Hash of the script that made the live view; empty when there is no live view.
	public Optional<String> liveHash() {
		if (!exists("select to_regclass(?) is not null", this.schema.live() + ".projection_offset")) {
			return Optional.empty();
		}
		return Optional.of(String.join(",", this.jdbc
			.queryForList("select hash from %s.view_version".formatted(this.schema.live()), String.class)));
	}

	/// Creates the shadow, empty and without what the script leaves for later. Only
	/// under the rebuild's lock and after [RebuildSession#dropLeftovers()].
	public void createShadow(ViewScript script) {
		this.transactions.executeWithoutResult((status) -> {
			createSchema(this.schema.shadow());
			this.jdbc.execute("set local search_path to %s, %s".formatted(this.schema.shadow(), this.schema.own()));
			this.jdbc
				.execute("create table quarantine (like %s.quarantine including all)".formatted(this.schema.own()));
			fill(script);
		});
	}

	/// Runs what the script left for later.
	public void finishShadow(ViewScript script) {
		this.transactions.executeWithoutResult((status) -> {
			use(this.schema.shadow());
			this.jdbc.execute("set local statement_timeout = 0");
			this.jdbc.execute(script.afterLoad());
		});
	}

	private void fill(ViewScript script) {
		this.jdbc.execute(Offsets.TABLE);
		this.jdbc.execute(VERSION_TABLE);
		this.jdbc.update("insert into view_version values (?)", script.hash());
		this.jdbc.execute(script.tables());
	}

	private void createSchema(String name) {
		// Even "if not exists" needs the right to create, which a service with given
		// schemas may lack.
		if (!exists("select exists (select from pg_namespace where nspname = ?)", name)) {
			this.jdbc.execute("create schema " + name);
		}
	}

	private boolean exists(String query, String name) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(query, Boolean.class, name));
	}

	private void use(String name) {
		this.jdbc.execute("set local search_path to " + name);
	}

	private void exclusively(Runnable work) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.query("select pg_advisory_xact_lock(?)", (row) -> {
			}, this.schema.writeLock());
			work.run();
		});
	}

}
