package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Keeps two launchers off the same data. The kernel lets go of it with the process, however that ends.
public final class DataLock {

	private final FileLock held;

	private DataLock(FileLock held) {
		this.held = held;
	}

	/// Empty when another launcher holds it.
	public static Optional<DataLock> tryTake(Path run) throws IOException {
		FileChannel channel = FileChannel.open(file(run), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileLock lock = lock(channel);
		if (lock == null) {
			channel.close();
			return Optional.empty();
		}
		Files.writeString(holder(run), Long.toString(ProcessHandle.current().pid()));
		return Optional.of(new DataLock(lock));
	}

	/// True for the whole life of the process that took it.
	public boolean isHeld() {
		return this.held.isValid();
	}

	/// Process id of the launcher that holds the lock, as it wrote it.
	public static String holderOf(Path run) throws IOException {
		return Files.exists(holder(run)) ? Files.readString(holder(run)).strip() : "unknown";
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static Path file(Path run) {
		return run.resolve("lock");
	}

	private static Path holder(Path run) {
		return run.resolve("launcher");
	}

}
