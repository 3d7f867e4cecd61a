package org.biocluster.standalone.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Directories that are either whole or not there, also after a crash in the middle of making one.
public final class Directories {

	private Directories() {
	}

	/// Fills a directory.
	@FunctionalInterface
	public interface Filling {

		/// Fills the empty directory given.
		void fill(Path directory) throws IOException, InterruptedException;

	}

	/// Makes the directory unless it is there, beside its place first and then renamed.
	public static void makeWhole(Path parent, String name, Filling filling) throws IOException, InterruptedException {
		Path directory = parent.resolve(name);
		if (Files.isDirectory(directory)) {
			return;
		}
		Files.createDirectories(parent);
		String prefix = name + ".unfinished";
		for (Path leftover : startingWith(parent, prefix)) {
			delete(leftover);
		}
		Path unfinished = Files.createTempDirectory(parent, prefix);
		filling.fill(unfinished);
		Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
	}

	/// Copies what is in a directory, with modes and links as they are, into an existing
	/// one that gets the mode of the first.
	public static void copy(Path from, Path into) throws IOException {
		try (Stream<Path> paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Path copy = into.resolve(from.relativize(path).toString());
				if (path.equals(from) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
					Files.createDirectories(copy);
					Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(path));
				}
				else {
					Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
	}

	/// Deletes a directory with all in it.
	public static void delete(Path directory) throws IOException {
		try (Stream<Path> paths = Files.walk(directory)) {
			for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	private static List<Path> startingWith(Path parent, String prefix) throws IOException {
		try (Stream<Path> paths = Files.list(parent)) {
			return paths.filter((path) -> path.getFileName().toString().startsWith(prefix)).toList();
		}
	}

}
