package org.biocluster.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.proposal.Role;

/// The file in which the first passwords are handed over: `user,password,role,groups`, readable by its owner only.
final class AccountsFile {

	private static final String HEADER = "user,password,role,groups";

	private static final String GROUP_SEPARATOR = ";";

	private final Path path;

	AccountsFile(Path path) {
		this.path = path.toAbsolutePath();
	}

	/// The accounts in the file; none when there is no file.
	/// @throws IllegalStateException when a line is not as this class writes it
	List<FirstAccount> read() {
		try {
			if (!Files.exists(path)) {
				return List.of();
			}
			return Files.readAllLines(path, StandardCharsets.UTF_8)
				.stream()
				.filter((line) -> !line.isBlank() && !line.equals(HEADER))
				.map(this::account)
				.toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException("Cannot read the accounts file " + path, e);
		}
	}

	/// Writes all of them or leaves no file: beside the final name, to the disk, then
	/// renamed.
	void write(List<FirstAccount> accounts) {
		try {
			Files.createDirectories(path.getParent());
			Path temporary = path.resolveSibling(path.getFileName() + ".new");
			Files.deleteIfExists(temporary);
			Files.createFile(temporary,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				channel.write(ByteBuffer.wrap(content(accounts).getBytes(StandardCharsets.UTF_8)));
				channel.force(true);
			}
			Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException e) {
			throw new UncheckedIOException("Cannot write the accounts file " + path, e);
		}
	}

	private FirstAccount account(String line) {
		String[] parts = line.split(",", -1);
		if (parts.length != 4) {
			throw new IllegalStateException("A line of the accounts file " + path + " has not four fields");
		}
		Set<String> groups = Set.of(parts[3].split(GROUP_SEPARATOR))
			.stream()
			.filter((group) -> !group.isBlank())
			.collect(Collectors.toUnmodifiableSet());
		return new FirstAccount(parts[0], parts[1], Role.valueOf(parts[2].toUpperCase(Locale.ROOT)), groups);
	}

	private static String content(List<FirstAccount> accounts) {
		return accounts.stream()
			.map((account) -> String.join(",", account.user(), account.password(), account.role().name(),
					String.join(GROUP_SEPARATOR, account.groups())))
			.collect(Collectors.joining("\n", HEADER + "\n", "\n"));
	}

}
