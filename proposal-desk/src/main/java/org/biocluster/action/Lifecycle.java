package org.biocluster.action;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The table of the life cycle, `docs/lifecycle.csv`: who may ask for what in which status. It is the one that the decider
/// is tested against, so a page offers what the router will accept.
public final class Lifecycle {

	private static final String TABLE = "/org/biocluster/action/lifecycle.csv";

	private static final String ANY = "any";

	private final List<Row> rows;

	private Lifecycle(List<Row> rows) {
		this.rows = rows;
	}

	/// Reads the table that the module brings.
	public static Lifecycle load() {
		try (InputStream stream = Lifecycle.class.getResourceAsStream(TABLE)) {
			if (stream == null) {
				throw new IllegalStateException("The table of the life cycle is missing");
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
			return new Lifecycle(lines.lines().skip(1).map(Row::parse).flatMap(Optional::stream).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// What somebody who stands like this may ask for.
	public Set<Action> open(Standing standing) {
		Set<Action> open = EnumSet.noneOf(Action.class);
		for (Action action : Action.values()) {
			if (rows(action, standing).anyMatch((row) -> row.isOpen(standing))) {
				open.add(action);
			}
		}
		return open;
	}

	/// A condition that has rows of its own for a command replaces the general ones.
	private Stream<Row> rows(Action action, Standing standing) {
		List<Row> about = rows.stream().filter((row) -> row.action == action).toList();
		List<Row> own = about.stream().filter((row) -> standing.givens().contains(row.given)).toList();
		return (own.isEmpty() ? about.stream().filter((row) -> row.given.isEmpty()) : own.stream());
	}

	private record Row(Action action, String given, Set<String> states, Set<String> roles) {

		/// Empty for what only authors do.
		static Optional<Row> parse(String line) {
			String[] cells = line.split(",", -1);
			return Action.ofCode(cells[0])
				.map((action) -> new Row(action, cells[1], Set.of(cells[2].split(" ")), Set.of(cells[3].split(" "))));
		}

		boolean isOpen(Standing standing) {
			return (states.contains(ANY) || states.contains(standing.status()))
					&& !Collections.disjoint(roles, standing.personas());
		}

	}

}
