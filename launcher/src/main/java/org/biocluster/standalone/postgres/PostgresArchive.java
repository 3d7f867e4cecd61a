package org.biocluster.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.biocluster.standalone.place.Directories;
import org.tukaani.xz.XZInputStream;

/// The packed PostgreSQL server.
///
/// @param file a tar in xz
record PostgresArchive(Path file) {

	private static final int OWNER_EXECUTES = 0100;

	static PostgresArchive in(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((path) -> path.toString().endsWith(".txz"))
				.findFirst()
				.map(PostgresArchive::new)
				.orElseThrow(() -> new IOException("No packed PostgreSQL in " + directory + ": build again"));
		}
	}

	/// Name of the unpacked directory, another one for another version.
	String unpackedName() throws IOException {
		return "server-" + Files.size(this.file);
	}

	/// Unpacks it in the directory where it is, so that a new data directory only takes a
	/// copy.
	void unpackAhead(Path directory) throws IOException, InterruptedException {
		Directories.makeWhole(directory, unpackedName(), this::unpack);
	}

	void unpackTo(Path target) throws IOException, InterruptedException {
		Path unpacked = this.file.resolveSibling(unpackedName());
		if (Files.isDirectory(unpacked)) {
			Directories.copy(unpacked, target);
		}
		else {
			unpack(target);
		}
	}

	private void unpack(Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(Files.newInputStream(this.file))))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, target.resolve(entry.getName()).normalize());
			}
		}
		// The mode of a fresh temporary directory would lock out a server that runs as
		// nobody.
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(path);
			return;
		}
		Files.createDirectories(path.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, path);
		if ((entry.getMode() & OWNER_EXECUTES) != 0) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

}
