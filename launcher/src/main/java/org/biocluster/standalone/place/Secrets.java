package org.biocluster.standalone.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/// Keys and passwords, made once and readable by their owner only. Losing them loses access to the
/// data, so an existing one is never replaced.
public final class Secrets {

	private static final int KEY_BYTES = 32;

	private final Path directory;

	private final SecureRandom random;

	/// Uses a directory that is created with the first secret.
	public Secrets(Path directory, SecureRandom random) {
		this.directory = directory;
		this.random = random;
	}

	/// Where the secrets are.
	public Path directory() {
		return this.directory;
	}

	/// The secret of that name, made now when there is none. Thread-safe: two who need a
	/// new one get the same.
	public synchronized String get(String name) {
		try {
			Path file = file(name);
			if (!Files.exists(file)) {
				create(file);
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't read or write the secret " + name, ex);
		}
	}

	/// File of that secret, which may not exist yet.
	public Path file(String name) {
		return this.directory.resolve(name);
	}

	/// Name of the secret that holds the database password of a role.
	public static String ofRole(String role) {
		return role + "-db.password";
	}

	/// Name of the secret that holds the database password of a service: in a directory
	/// of its own and named like the setting, so that the service reads it as a
	/// configuration tree.
	public static String ofService(String service) {
		return service + "-db/spring.datasource.password";
	}

	private void create(Path file) throws IOException {
		Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file stands in a directory"));
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwx------"));
		byte[] bytes = new byte[KEY_BYTES];
		this.random.nextBytes(bytes);
		// A crash must leave either no secret or a whole one.
		Path unfinished = Files.createTempFile(this.directory, ".new", null,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
