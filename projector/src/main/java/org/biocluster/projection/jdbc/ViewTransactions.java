package org.biocluster.projection.jdbc;

import java.util.Objects;
import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions whose search path names the schema to work in, so that the same SQL serves the live view and its shadow.
/// Never joins a transaction of the caller. Thread-safe.
public final class ViewTransactions {

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private final ViewSchema schema;

	public ViewTransactions(DataSource dataSource, ViewSchema schema) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.schema = schema;
	}

	/// Works on the live view as a reader.
	public <T> T readLive(Function<JdbcTemplate, T> work) {
		return in(this.schema.live(), work);
	}

	/// Works on the live view as one of its writers: a swap waits for the end of the
	/// work, the work for the end of a swap.
	public <T> T writeLive(Function<JdbcTemplate, T> work) {
		return inTransaction(() -> {
			this.jdbc.query("select pg_advisory_xact_lock_shared(?)", (row) -> {
			}, this.schema.writeLock());
			// After the lock, so that a swap that went before has its say.
			searchPath(this.schema.live());
			return work.apply(this.jdbc);
		});
	}

	/// Works on the shadow of a rebuild. A lost shadow is started again, so its commits
	/// needn't wait for the disk.
	public <T> T writeShadow(Function<JdbcTemplate, T> work) {
		return in(this.schema.shadow(), (view) -> {
			view.execute("set local synchronous_commit = off");
			return work.apply(view);
		});
	}

	/// Works on the service's own schema.
	public <T> T inOwn(Function<JdbcTemplate, T> work) {
		return in(this.schema.own(), work);
	}

	private <T> T in(String first, Function<JdbcTemplate, T> work) {
		return inTransaction(() -> {
			searchPath(first);
			return work.apply(this.jdbc);
		});
	}

	private void searchPath(String first) {
		this.jdbc.execute("set local search_path to " + first + ", " + this.schema.own());
	}

	private <T> T inTransaction(Work<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.run()));
	}

	@FunctionalInterface
	private interface Work<T> {

		T run();

	}

}
