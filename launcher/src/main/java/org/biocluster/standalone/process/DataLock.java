package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/// Keeps two launchers off the same data. The kernel lets go of it with the process, however that ends.
public final class DataLock {

	// A lock that nobody refers to is collected, and with its channel the lock is gone.
	private static final Set<FileLock> HELD = ConcurrentHashMap.newKeySet();

	private DataLock() {
	}

	/// Takes the lock for the rest of this process's life; false when another launcher
	/// holds it.
	public static boolean tryTake(Path run) throws IOException {
		FileChannel channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock lock = lock(channel);
		if (lock == null) {
			channel.close();
			return false;
		}
		HELD.add(lock);
		Files.writeString(holder(run), Long.toString(ProcessHandle.current().pid()));
		return true;
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

	private static Path holder(Path run) {
		return run.resolve("launcher");
	}

}
