package org.biocluster.backup.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.RefusedException;
import org.biocluster.backup.archive.StoredFile;
import org.biocluster.backup.archive.StoredTable;
import org.postgresql.PGConnection;

/// What services keep and can't get back from anywhere: the schemas whose names end in `_own`. Used by one thread.
public final class OwnTables {

	private static final String OWN = "_own";

	private final Database database;

	private final Archive archive;

	public OwnTables(Database database, Archive archive) {
		this.database = database;
		this.archive = archive;
	}

	/// Copies all of them as they are at one moment.
	public List<StoredTable> copy() {
		return database.inSnapshot((tables) -> {
			tables.beCanonical();
			List<StoredTable> stored = new ArrayList<>();
			for (String schema : tables.schemas(OWN)) {
				new TableForm(tables).refuseOthers(schema);
				for (String name : tables.names(schema)) {
					stored.add(copy(tables, schema, name));
				}
			}
			return stored;
		});
	}

	private StoredTable copy(Tables tables, String schema, String name) throws SQLException {
		TableForm form = new TableForm(tables);
		String table = tables.one("select format('%I.%I', ?, ?)", schema, name);
		List<String> columns = form.columns(table);
		PGConnection postgres = tables.connection().unwrap(PGConnection.class);
		StoredFile file = archive.write(schema + "." + name + ".rows", (output) -> {
			try {
				return postgres.getCopyAPI()
					.copyOut("copy (select " + String.join(", ", columns) + " from " + table + ") to stdout", output);
			}
			catch (SQLException e) {
				throw new IOException(e);
			}
		});
		return new StoredTable(schema, name, columns, form.create(table), form.finish(table), form.link(table), file);
	}

	/// What stands in the way of a restore, one line each.
	/// @param needed what the backup holds
	public List<String> problems(List<StoredTable> needed) {
		return database.inSnapshot((tables) -> {
			List<String> problems = new ArrayList<>();
			Set<String> wanted = new TreeSet<>();
			needed.forEach((table) -> wanted.add(table.schema()));
			wanted.removeAll(tables.schemas(OWN));
			wanted.forEach((schema) -> problems.add("The database has no schema " + schema
					+ ": set up roles and schemas first, as for a new installation"));
			for (String ending : List.of(OWN, "_view")) {
				for (String schema : tables.schemas(ending)) {
					tables.names(schema)
						.stream()
						.limit(1)
						.forEach((found) -> problems.add("The database is not empty: " + schema + "." + found
								+ " is there. A restore needs an installation whose services have never run"));
				}
			}
			return problems;
		});
	}

	/// Makes and fills all tables, as the role that owns their schema, and settles what
	/// they say about the time after the backup; all of it or nothing.
	public Settlement.Result restore(List<StoredTable> stored, Settlement settlement) {
		return database.change((tables) -> {
			tables.beCanonical();
			for (StoredTable table : stored) {
				become(tables, table.schema());
				fill(tables, table);
			}
			for (StoredTable table : stored) {
				become(tables, table.schema());
				for (String statement : table.link()) {
					tables.execute(statement);
				}
			}
			tables.execute("reset role");
			return settlement.apply(tables);
		});
	}

	private static void become(Tables tables, String schema) throws SQLException {
		tables.execute("set local role " + tables
			.one("select quote_ident(pg_get_userbyid(nspowner)) from pg_namespace where nspname = ?", schema));
	}

	private void fill(Tables tables, StoredTable table) throws SQLException {
		tables.execute(table.create());
		String name = tables.one("select format('%I.%I', ?, ?)", table.schema(), table.name());
		try (InputStream rows = archive.read(table.file())) {
			long copied = tables.connection()
				.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + name + " (" + String.join(", ", table.columns()) + ") from stdin", rows);
			if (copied != table.file().records()) {
				throw new RefusedException(name + " got " + copied + " rows instead of " + table.file().records());
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("The backup can't be read", e);
		}
		for (String statement : table.finish()) {
			tables.execute(statement);
		}
	}

}
