package org.biocluster.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.biocluster.backup.archive.RefusedException;
import org.biocluster.backup.jdbc.Database;
import org.biocluster.backup.registry.SchemaRegistry;
import org.biocluster.setup.SetupSettings;
import org.biocluster.wire.WireSettings;

/// Where an installation is.
/// @param setup brokers and registry, and how topics are made
/// @param attachments where the public side keeps attached files
/// @param patience how long to wait for commands and mails under way, and for a moment in which nothing moves
public record BackupSettings(SetupSettings setup, Database database, Path attachments, Duration patience) {

	private static final String PASSWORD = "BIOCLUSTER_DATABASE_PASSWORD";

	/// Reads what the set-up step reads, and `BIOCLUSTER_DATABASE_URL`,
	/// `BIOCLUSTER_DATABASE_USERNAME`, `BIOCLUSTER_DATABASE_PASSWORD_FILE` or
	/// `BIOCLUSTER_DATABASE_PASSWORD`, `BIOCLUSTER_ATTACHMENTS_DIRECTORY`, and
	/// `BIOCLUSTER_BACKUP_PATIENCE` (seconds, 20).
	/// @throws RefusedException when one is missing
	static BackupSettings ofEnvironment(Map<String, String> environment) {
		Database database = new Database(required(environment, "BIOCLUSTER_DATABASE_URL"),
				required(environment, "BIOCLUSTER_DATABASE_USERNAME"), password(environment));
		String patience = environment.getOrDefault("BIOCLUSTER_BACKUP_PATIENCE", "20").strip();
		if (!patience.matches("[0-9]{1,5}")) {
			throw new RefusedException("BIOCLUSTER_BACKUP_PATIENCE is a number of seconds, found " + patience);
		}
		return new BackupSettings(SetupSettings.ofEnvironment(environment), database,
				Path.of(required(environment, "BIOCLUSTER_ATTACHMENTS_DIRECTORY")),
				Duration.ofSeconds(Long.parseLong(patience)));
	}

	WireSettings wire() {
		return WireSettings.of(setup.kafka(), setup.registryUrl());
	}

	SchemaRegistry registry() {
		return new SchemaRegistry(setup.registryUrl(), setup.registryPath());
	}

	private static String password(Map<String, String> environment) {
		String file = environment.getOrDefault(PASSWORD + "_FILE", "").strip();
		if (file.isEmpty()) {
			return required(environment, PASSWORD);
		}
		try {
			return Files.readString(Path.of(file)).strip();
		}
		catch (IOException e) {
			throw new UncheckedIOException("The password file " + file + " can't be read", e);
		}
	}

	private static String required(Map<String, String> environment, String name) {
		String value = environment.getOrDefault(name, "").strip();
		if (value.isEmpty()) {
			throw new RefusedException(name + " is not set");
		}
		return value;
	}

}
