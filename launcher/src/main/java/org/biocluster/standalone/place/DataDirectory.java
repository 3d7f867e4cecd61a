package org.biocluster.standalone.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What is kept between runs and where.
///
/// @param root absolute directory
public record DataDirectory(Path root) {

	/// Creates what is missing. What may hold personal data is closed to other users.
	public void create() throws IOException {
		for (Path directory : List.of(run(), postgres())) {
			Files.createDirectories(directory);
		}
		for (Path directory : List.of(logs(), mail(), kafka(), registry(), routerState(), attachments())) {
			Files.createDirectories(directory);
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
		}
	}

	/// One file per child.
	public Path logs() {
		return this.root.resolve("logs");
	}

	/// Log of one child.
	public Path log(String child) {
		return logs().resolve(child + ".log");
	}

	/// Process ids and the lock of the running launcher.
	public Path run() {
		return this.root.resolve("run");
	}

	/// Keys and passwords made at the first start.
	public Path secrets() {
		return this.root.resolve("secrets");
	}

	/// Every accepted mail.
	public Path mail() {
		return this.root.resolve("mail");
	}

	/// Storage of the broker.
	public Path kafka() {
		return this.root.resolve("kafka");
	}

	/// Storage of the schema registry.
	public Path registry() {
		return this.root.resolve("registry");
	}

	/// Server files and cluster of PostgreSQL.
	public Path postgres() {
		return this.root.resolve("postgres");
	}

	/// Local state of the router.
	public Path routerState() {
		return this.root.resolve("router-state");
	}

	/// Files that authors attached.
	public Path attachments() {
		return this.root.resolve("attachments");
	}

	/// Accounts the desk writes at its first start.
	public Path accounts() {
		return this.root.resolve("accounts.csv");
	}

}
