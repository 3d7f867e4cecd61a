package org.biocluster.attachment.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Changes of the directory that a power cut does not undo: a name is only given to bytes that are on the disk, and the
/// directory that holds the name is written down too.
final class Durable {

	private Durable() {
	}

	/// Makes sure that what a file or directory says is on the disk.
	static void sync(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/// A directory with all that is above it, as far as they are missing.
	static Path directory(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Path parent = path.toAbsolutePath().getParent();
			if (parent != null) {
				directory(parent);
			}
			Files.createDirectories(path);
			if (parent != null) {
				sync(parent);
			}
		}
		return path;
	}

	/// Gives a finished file or directory its name; whoever looks sees all of it or
	/// nothing.
	static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		sync(parent(to));
	}

	static void write(Path path, String text) throws IOException {
		Files.writeString(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		sync(path);
	}

	private static Path parent(Path path) {
		Path parent = path.getParent();
		if (parent == null) {
			throw new IllegalArgumentException("Has no parent: " + path);
		}
		return parent;
	}

}
