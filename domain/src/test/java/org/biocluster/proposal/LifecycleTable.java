package org.biocluster.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/lifecycle.csv`: who may ask for what in which status, what it leads to and what it has to say.
record LifecycleTable(List<Row> rows) {

	static final String NOTHING = "nothing";

	private static final Path FILE = Path.of(System.getProperty("biocluster.root", ".."), "docs", "lifecycle.csv");

	private static final String ANY = "any";

	static LifecycleTable read() {
		try {
			return new LifecycleTable(Files.readAllLines(FILE).stream().skip(1).map(Row::parse).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// What has to be so beforehand for some rows, each once.
	Set<String> givens() {
		return rows.stream().map(Row::given).collect(Collectors.toSet());
	}

	/// The rows about a command under this condition.
	List<Row> about(String given, String command) {
		return rows.stream().filter((row) -> row.given.equals(given) && row.command.equals(command)).toList();
	}

	/// @param given what else has to be so beforehand; empty for nothing
	/// @param events their types in order; `*` any number of times, `?` perhaps
	/// @param required fields without which the command is refused
	/// @param told who gets a mail, as roles; `assignee` is the member who was named
	record Row(String command, String given, Set<String> states, Set<Persona> roles, String events,
			List<String> required, Set<String> told) {

		static Row parse(String line) {
			String[] cells = line.split(",", -1);
			return new Row(cells[0], cells[1], words(cells[2]).collect(Collectors.toSet()),
					words(cells[3]).map(Persona::ofCode).collect(Collectors.toSet()), cells[4],
					words(cells[5]).toList(), words(cells[6]).collect(Collectors.toSet()));
		}

		boolean covers(ProposalState state) {
			return state instanceof ProposalState.Existing existing
					? states.contains(ANY) || states.contains(existing.status().code()) : states.contains("absent");
		}

		boolean leadsTo(List<String> types) {
			String expected = words(events).map(Row::pattern).collect(Collectors.joining());
			return events.equals(NOTHING) ? types.isEmpty()
					: Pattern.matches(expected, types.stream().map((type) -> type + " ").collect(Collectors.joining()));
		}

		private static String pattern(String event) {
			boolean repeated = event.endsWith("*") || event.endsWith("?");
			int end = event.length() - (repeated ? 1 : 0);
			return "(" + event.substring(0, end) + " )" + event.substring(end);
		}

		private static Stream<String> words(String cell) {
			return Arrays.stream(cell.split(" ")).filter((word) -> !word.isEmpty());
		}

	}

}
