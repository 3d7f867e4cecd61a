package org.biocluster.projection.jdbc;

import java.sql.SQLException;
import java.util.Set;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells a record that the database won't take from a database that takes nothing now.
public final class Failures {

	/// Cardinality, bad value, integrity constraint, too large for an index, raised by
	/// a trigger. Everything else (connection, disk, locks, privileges, missing tables)
	/// isn't the record's fault.
	private static final Set<String> OF_THE_DATA = Set.of("21", "22", "23", "54", "P0");

	/// What follows a failure that a projection swallowed.
	private static final String IN_FAILED_TRANSACTION = "25P02";

	private Failures() {
	}

	/// Whether the record is to blame: then it would fail again, alone and for ever.
	public static boolean isOfTheData(RuntimeException thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				String state = sql.getSQLState();
				return state != null && state.length() == 5
						&& (OF_THE_DATA.contains(state.substring(0, 2)) || state.equals(IN_FAILED_TRANSACTION));
			}
		}
		return !(thrown instanceof DataAccessException || thrown instanceof TransactionException);
	}

}
