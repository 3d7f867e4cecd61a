package org.biocluster.backup.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveTest {

	@TempDir
	Path directory;

	private Archive archive;

	private StoredFile file;

	@BeforeEach
	void begin() {
		archive = Archive.begin(directory);
		file = archive.write("content", (output) -> {
			output.write("content".getBytes(StandardCharsets.UTF_8));
			return 1;
		});
	}

	@Test
	void isReadAsItWasWritten() throws Exception {
		archive.finish(manifest(Manifest.FORMAT));
		assertThat(Archive.at(directory).open()).isEqualTo(manifest(Manifest.FORMAT));
		assertThat(archive.read(file).readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("content");
	}

	@Test
	void isNoBackupBeforeItIsFinished() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Archive.at(directory).open())
			.withMessageContaining("holds no whole backup");
	}

	@Test
	void isRefusedWhenAFileWasChanged() throws Exception {
		archive.finish(manifest(Manifest.FORMAT));
		Files.writeString(directory.resolve("content"), "other");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Archive.at(directory).open())
			.withMessageContaining("content of the backup is missing or was changed");
	}

	@Test
	void isRefusedWhenAFileIsMissing() throws Exception {
		archive.finish(manifest(Manifest.FORMAT));
		Files.delete(directory.resolve("content"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Archive.at(directory).open());
	}

	@Test
	void ofAnotherFormatIsRefused() {
		archive.finish(manifest(3));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Archive.at(directory).open())
			.withMessageContaining("format 3");
	}

	@Test
	void isNotMixedWithWhatIsThere() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Archive.begin(directory))
			.withMessageContaining("is not empty");
	}

	private Manifest manifest(int format) {
		return new Manifest(format, "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", 4, List.of(), List.of(), file, null,
				List.of(), List.of());
	}

}
