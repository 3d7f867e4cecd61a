package org.biocluster.attachment.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.biocluster.attachment.FileType;
import org.biocluster.attachment.Upload;

/// What stands beside the bytes of an upload: hash, size, kind and name, a line each.
final class About {

	static final String FILE = "about";

	static final String BYTES = "bytes";

	private static final int LINES = 4;

	private About() {
	}

	static String write(Upload upload) {
		return String.join("\n", upload.sha256(), Long.toString(upload.size()), upload.type().name(), upload.name());
	}

	/// The upload in a directory; empty when it is not there, or not any more.
	static Optional<Upload> read(Path directory) throws IOException {
		try {
			List<String> lines = Files.readString(directory.resolve(FILE)).lines().toList();
			return (lines.size() < LINES) ? Optional.empty() : Optional.of(new Upload(Places.name(directory),
					lines.get(3), Long.parseLong(lines.get(1)), FileType.valueOf(lines.get(2)), lines.getFirst()));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

}
