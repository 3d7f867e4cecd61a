package org.biocluster.backup.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AttachedFilesTest {

	private static final String PROPOSAL = "proposals/0196f0a2-0000-7000-8000-000000000001/" + "a".repeat(64);

	private static final String OTHER = "proposals/0196f0a2-0000-7000-8000-000000000002/" + "b".repeat(64);

	private static final String UPLOAD = "uploads/" + "c".repeat(40);

	private static final Instant BEFORE = Instant.parse("2026-11-01T10:00:00Z");

	@TempDir
	Path root;

	@Test
	void bringsBackWhatBelongsToProposalsAndWhatWaitsWithItsTimes() throws IOException {
		Path from = root.resolve("from");
		for (String name : new String[] { PROPOSAL, UPLOAD + "/bytes", UPLOAD + "/about", "incoming/half",
				"proposals/lost+found" }) {
			write(from.resolve(name), name);
		}
		StoredFile stored = new AttachedFiles(from).copy(Archive.begin(root.resolve("backup")));
		assertThat(stored.records()).isEqualTo(3);
		AttachedFiles to = new AttachedFiles(root.resolve("to"));
		assertThat(to.problems()).isEmpty();
		assertThat(to.restore(Archive.at(root.resolve("backup")), stored, (_) -> true)).isEqualTo(3);
		for (String name : new String[] { PROPOSAL, UPLOAD + "/bytes", UPLOAD + "/about" }) {
			Path file = root.resolve("to").resolve(name);
			assertThat(file).hasContent(name);
			assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(BEFORE);
		}
		assertThat(root.resolve("to/incoming")).doesNotExist();
		assertThat(to.problems()).singleElement().asString().contains("is not empty");
	}

	@Test
	void leavesOutWhatWasErasedSince() throws IOException {
		Path from = root.resolve("from");
		write(from.resolve(PROPOSAL), "kept");
		write(from.resolve(OTHER), "erased");
		StoredFile stored = new AttachedFiles(from).copy(Archive.begin(root.resolve("backup")));
		new AttachedFiles(root.resolve("to")).restore(Archive.at(root.resolve("backup")), stored,
				(name) -> !name.equals(OTHER));
		assertThat(root.resolve("to").resolve(PROPOSAL)).hasContent("kept");
		assertThat(root.resolve("to").resolve(OTHER)).doesNotExist();
	}

	@Test
	void hasNothingToCopyWhereNothingIs() {
		AttachedFiles nothing = new AttachedFiles(root.resolve("nowhere"));
		assertThat(nothing.copy(Archive.begin(root.resolve("backup"))).records()).isZero();
		assertThat(nothing.restore(Archive.at(root.resolve("backup")), null, (_) -> true)).isZero();
	}

	private static void write(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(BEFORE));
	}

}
