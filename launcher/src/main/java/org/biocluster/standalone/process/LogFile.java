package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// Where a child writes. The child holds the file itself, so that it goes on when the launcher is killed.
///
/// @param path the file
record LogFile(Path path) {

	private static final long TOO_LARGE = 32L << 20;

	private static final int TAIL = 64 << 10;

	/// Keeps one older file; the child appends, so it goes on at the new beginning.
	void rotateWhenLarge() throws IOException {
		if (size() > TOO_LARGE) {
			Files.copy(this.path, this.path.resolveSibling(this.path.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
			FileChannel.open(this.path, StandardOpenOption.WRITE).truncate(0).close();
		}
	}

	long size() throws IOException {
		return Files.exists(this.path) ? Files.size(this.path) : 0;
	}

	/// What the child itself called fatal last, else its last words, since the file had
	/// this size.
	String lastWords(long since) {
		try {
			List<String> lines = tail(since).lines().filter((line) -> !line.isBlank()).toList();
			Optional<String> fatal = lines.reversed().stream().filter((line) -> line.startsWith("FATAL:")).findFirst();
			return fatal.orElseGet(() -> lines.isEmpty() ? "(nothing)" : lines.getLast().strip());
		}
		catch (IOException ex) {
			return "(can't be read: " + ex.getMessage() + ")";
		}
	}

	private String tail(long since) throws IOException {
		if (!Files.exists(this.path)) {
			return "";
		}
		try (FileChannel channel = FileChannel.open(this.path)) {
			long from = Math.max(Math.min(since, channel.size()), channel.size() - TAIL);
			ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
			channel.read(bytes, from);
			return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
		}
	}

}
