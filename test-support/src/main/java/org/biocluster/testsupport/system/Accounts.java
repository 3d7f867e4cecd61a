package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Who may log in at the desk, as the first start wrote it down.
public record Accounts(List<Account> all) {

	private static final Set<String> LEADERS = Set.of("CHAIR", "SECRETARIAT");

	public Accounts {
		all = List.copyOf(all);
	}

	/// Reads the file that the first start of the desk writes.
	public static Accounts read(Path file) {
		try {
			return new Accounts(Files.readAllLines(file)
				.stream()
				.skip(1)
				.filter((line) -> !line.isBlank())
				.map(Accounts::account)
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Who leads a group: its chair, or the secretariat for its own.
	public Account chairOf(String group) {
		return first((account) -> LEADERS.contains(account.role()) && account.groups().contains(group),
				"the chair of " + group);
	}

	/// The administrator.
	public Account administrator() {
		return withRole("ADMINISTRATOR");
	}

	/// The first account with that role.
	public Account withRole(String role) {
		return first((account) -> account.role().equals(role), role);
	}

	private Account first(Predicate<Account> wanted, String what) {
		return this.all.stream()
			.filter(wanted)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No account for " + what));
	}

	private static Account account(String line) {
		String[] cells = line.replace("\"", "").split(",", 4);
		List<String> groups = Arrays.stream(cells[3].split("[;| ]"))
			.map(String::strip)
			.filter((group) -> !group.isEmpty())
			.toList();
		return new Account(cells[0].strip(), cells[1].strip(), cells[2].strip(), groups);
	}

}
