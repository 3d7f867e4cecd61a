package org.biocluster.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// After a crash `postmaster.pid` stays behind. PostgreSQL sees by itself that the process is gone, but
/// not that its id was given to a stranger meanwhile, as happens in containers and after a reboot.
final class StalePostmaster {

	private StalePostmaster() {
	}

	/// The file when it names a living process that has nothing to do with this cluster.
	static Optional<Path> in(Path cluster) throws IOException {
		Path file = cluster.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(file);
		if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
			return Optional.of(file);
		}
		return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
			.filter((process) -> !isPostgresOf(process, cluster))
			.map((_) -> file);
	}

	private static boolean isPostgresOf(ProcessHandle process, Path cluster) {
		return process.info().commandLine().filter((line) -> line.contains(cluster.toString())).isPresent();
	}

}
