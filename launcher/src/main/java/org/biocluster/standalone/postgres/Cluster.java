package org.biocluster.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.biocluster.standalone.place.Secrets;
import org.biocluster.standalone.process.Tool;

/// Makes the files of a new database cluster.
///
/// @param server unpacked PostgreSQL
/// @param user how to run it
/// @param log where its output goes
record Cluster(Path server, Unprivileged user, Path log) {

	void create(Path parent, Path directory, Secrets secrets) throws IOException, InterruptedException {
		Path password = Files.createTempFile(parent, "first", ".password",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(password, secrets.get(Secrets.ofRole(PostgresServer.SUPERUSER)));
		try {
			this.user.own(parent, this.log);
			// The built-in locale sorts and folds Russian letters alike on every machine.
			Tool.run(this.log,
					this.user.apply(List.of(this.server.resolve("bin/initdb").toString(), "-D", directory.toString(),
							"-U", PostgresServer.SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256",
							"--data-checksums", "--encoding=UTF8", "--no-locale", "--locale-provider=builtin",
							"--builtin-locale=C.UTF-8")));
		}
		finally {
			Files.deleteIfExists(password);
		}
	}

}
