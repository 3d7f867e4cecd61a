package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the processes of one system have written.
///
/// @param consoles directory with the output of each start of the launcher
/// @param children directory with one file per child
record Logs(Path consoles, Path children) {

	/// The log of a child.
	String of(String child) {
		try {
			return Files.readString(this.children.resolve(child + ".log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Copies everything: whoever reads a red build has only the files below target.
	void keep(Path kept) {
		try {
			Files.createDirectories(kept);
			for (Path place : List.of(this.consoles, this.children)) {
				copy(place, kept);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from)) {
			return;
		}
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".log")).toList()) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

}
