package org.biocluster.projection.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.biocluster.projection.position.Positions;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// The live view as it was at one moment: its positions and exactly the rows that belong to them, while its writers go on.
public final class LiveSnapshot implements AutoCloseable {

	private final Session session;

	private final ViewSchema schema;

	private final Positions positions;

	private LiveSnapshot(Session session, ViewSchema schema) {
		this.session = session;
		this.schema = schema;
		session.jdbc().execute("set local statement_timeout = 0");
		session.jdbc().execute("set local idle_in_transaction_session_timeout = 0");
		session.jdbc().execute("set local search_path to " + schema.live());
		this.positions = Offsets.read(session.jdbc());
	}

	public static LiveSnapshot open(DataSource dataSource, ViewSchema schema) {
		Session session = Session.open(dataSource);
		try {
			session.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			session.connection().setAutoCommit(false);
			return new LiveSnapshot(session, schema);
		}
		catch (SQLException ex) {
			session.close();
			throw new CannotGetJdbcConnectionException("No snapshot of the live view", ex);
		}
	}

	public Positions positions() {
		return this.positions;
	}

	/// Compares with a shadow that stands at the same positions.
	public List<TableComparison> compare(RebuildSession rebuild, List<String> tables) {
		List<TableHash> live = TableHash.of(this.session.jdbc(), this.schema.live(), tables);
		return TableComparison.of(live, rebuild.shadowHashes(tables));
	}

	@Override
	public void close() {
		try {
			this.session.connection().rollback();
			this.session.connection().setAutoCommit(true);
		}
		catch (SQLException ex) {
			// The connection is gone, and the snapshot with it.
		}
		finally {
			this.session.close();
		}
	}

}
