package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What a bad disk leaves of the files of a state.
final class DamagedFiles {

	private static final int SHORTEST = 64;

	private DamagedFiles() {
	}

	/// Overwrites every file of a store under this directory.
	static void in(Path state, Random random) {
		try (Stream<Path> found = Files.walk(state)) {
			List<Path> files = found.filter(Files::isRegularFile)
				.filter((each) -> each.toString().contains("rocksdb"))
				.toList();
			assertThat(files).as("files of the state").isNotEmpty();
			for (Path file : files) {
				byte[] bytes = new byte[(int) Math.max(SHORTEST, Files.size(file))];
				random.nextBytes(bytes);
				Files.write(file, bytes);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
