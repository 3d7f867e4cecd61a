package org.biocluster.standalone.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Copies what every child writes to its own log into one file, line by line with the child's name in
/// front, so that the order of things across processes can be read. Used by one thread.
public final class MergedLog {

	private static final String NAME = "all.log";

	private static final int CHUNK = 256 << 10;

	private final Path directory;

	private final LogFile merged;

	private final Map<Path, Long> copied = new HashMap<>();

	/// What stands in the logs already is left out.
	public MergedLog(Path directory) throws IOException {
		this.directory = directory;
		this.merged = new LogFile(directory.resolve(NAME));
		for (Path log : logs()) {
			this.copied.put(log, Files.size(log));
		}
	}

	/// Copies the whole lines that came since the last call.
	public void copyNew() throws IOException {
		this.merged.rotateWhenLarge();
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		for (Path log : logs()) {
			long from = this.copied.getOrDefault(log, 0L);
			// A rotated log begins anew.
			this.copied.put(log, prefixed(log, from <= Files.size(log) ? from : 0, lines));
		}
		if (lines.size() > 0) {
			Files.write(this.merged.path(), lines.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
	}

	private static long prefixed(Path log, long from, OutputStream lines) throws IOException {
		byte[] bytes = read(log, from);
		String name = log.getFileName().toString().replace(".log", "");
		byte[] prefix = String.format("%-16s| ", name).getBytes(StandardCharsets.UTF_8);
		int begin = 0;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\n') {
				lines.write(prefix);
				lines.write(bytes, begin, i + 1 - begin);
				begin = i + 1;
			}
		}
		return from + begin;
	}

	private static byte[] read(Path log, long from) throws IOException {
		try (FileChannel channel = FileChannel.open(log)) {
			ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(channel.size() - from, 0, CHUNK));
			channel.read(bytes, from);
			byte[] read = new byte[bytes.position()];
			bytes.flip().get(read);
			return read;
		}
	}

	private List<Path> logs() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".log"))
				.filter((file) -> !file.equals(this.merged.path()))
				.sorted()
				.toList();
		}
	}

}
