package org.biocluster.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Temporary directories of the fixtures.
public final class Directories {

	private Directories() {
	}

	public static Path temporary(String purpose) {
		try {
			return Files.createTempDirectory("biocluster-" + purpose + "-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Makes a directory, and those above it.
	public static Path create(Path directory) {
		try {
			return Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Copies a file, or a directory of files with their permissions.
	public static void copy(Path from, Path to) {
		try {
			Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
			if (Files.isDirectory(from)) {
				try (Stream<Path> files = Files.list(from)) {
					files.forEach((file) -> copy(file, to.resolve(file.getFileName())));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Deletes the directory with all its content; files that another process removes
	/// meanwhile are no error.
	public static void delete(Path directory) {
		try {
			Files.walkFileTree(directory, new Deletion());
		}
		catch (NoSuchFileException gone) {
			return;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Deletion extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.deleteIfExists(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
			if (failure instanceof NoSuchFileException) {
				return FileVisitResult.CONTINUE;
			}
			throw failure;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
			Files.deleteIfExists(directory);
			return FileVisitResult.CONTINUE;
		}

	}

}
