package org.biocluster.projection.jdbc;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.biocluster.projection.position.Positions;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/// The right to rebuild a view, held by a connection: when the process or the connection dies, so does the right.
public final class RebuildSession implements AutoCloseable {

	private final Session session;

	private final ViewSchema schema;

	private RebuildSession(Session session, ViewSchema schema) {
		this.session = session;
		this.schema = schema;
	}

	/// Empty when someone else rebuilds the view.
	public static Optional<RebuildSession> open(DataSource dataSource, ViewSchema schema) {
		Session session = Session.open(dataSource);
		try {
			session.jdbc().execute("set statement_timeout = 0; set lock_timeout = 0");
			boolean mine = Boolean.TRUE.equals(session.jdbc()
				.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, schema.rebuildLock()));
			RebuildSession opened = new RebuildSession(session, schema);
			if (mine) {
				return Optional.of(opened);
			}
			opened.close();
			return Optional.empty();
		}
		catch (DataAccessException ex) {
			session.close();
			throw ex;
		}
	}

	/// Waits until no batch is being written to the live view and keeps it like that.
	public void stopWriters() {
		this.session.jdbc().query("select pg_advisory_lock(?)", (row) -> {
		}, this.schema.writeLock());
	}

	public void letWritersGoOn() {
		this.session.jdbc().query("select pg_advisory_unlock(?)", (row) -> {
		}, this.schema.writeLock());
	}

	/// Makes the shadow the live view, between [#stopWriters()] and
	/// [#letWritersGoOn()]. Readers notice nothing: what they began ends on the old
	/// tables, what they begin finds the new ones.
	/// @param reached positions of the shadow
	/// @return false when the live view stands somewhere else, and nothing happened
	public boolean swap(Positions reached) {
		Boolean swapped = this.session.transactions().execute((status) -> swapIn(this.session.jdbc(), reached));
		return Boolean.TRUE.equals(swapped);
	}

	private boolean swapIn(JdbcTemplate jdbc, Positions reached) {
		jdbc.execute("set local search_path to " + this.schema.live());
		Positions live = Offsets.read(jdbc);
		if (!reached.next().entrySet().stream().allMatch((entry) -> live.at(entry.getKey()) == entry.getValue())) {
			return false;
		}
		Quarantine.replaceBy(jdbc, this.schema);
		jdbc.execute("alter schema %s rename to %s".formatted(this.schema.live(), this.schema.retired()));
		jdbc.execute("alter schema %s rename to %s".formatted(this.schema.shadow(), this.schema.live()));
		return true;
	}

	/// Drops what a rebuild left behind, this one or one that died. On this connection,
	/// so that whoever lost the right to rebuild takes nothing away from whoever has it
	/// now.
	public void dropLeftovers() {
		// A reader may still be busy with the retired view; then the next start or
		// rebuild drops it.
		this.session.jdbc().execute("set lock_timeout = '10s'");
		for (String leftover : List.of(this.schema.shadow(), this.schema.retired())) {
			this.session.jdbc().execute("drop schema if exists %s cascade".formatted(leftover));
		}
		this.session.jdbc().execute("set lock_timeout = 0");
	}

	/// Hashes the shadow, which nobody but the rebuild writes.
	public List<TableHash> shadowHashes(List<String> tables) {
		return TableHash.of(this.session.jdbc(), this.schema.shadow(), tables);
	}

	@Override
	public void close() {
		try {
			// A pool would lend the connection to others with its locks and settings.
			this.session.jdbc().execute("select pg_advisory_unlock_all()");
			this.session.jdbc().execute("reset statement_timeout; reset lock_timeout");
		}
		catch (DataAccessException | TransactionException ex) {
			// The connection is gone, and the locks with it.
		}
		finally {
			this.session.close();
		}
	}

}
