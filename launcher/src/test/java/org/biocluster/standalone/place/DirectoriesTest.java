package org.biocluster.standalone.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DirectoriesTest {

	@TempDir
	Path parent;

	@Test
	void leavesAWholeDirectoryAlone() throws IOException, InterruptedException {
		Directories.makeWhole(this.parent, "cluster",
				(directory) -> Files.writeString(directory.resolve("a"), "first"));
		Directories.makeWhole(this.parent, "cluster",
				(directory) -> Files.writeString(directory.resolve("a"), "second"));
		assertThat(this.parent.resolve("cluster/a")).hasContent("first");
	}

	@Test
	void startsAgainAfterHalfADirectory() throws IOException, InterruptedException {
		assertThatIOException().isThrownBy(() -> Directories.makeWhole(this.parent, "cluster", (directory) -> {
			Files.writeString(directory.resolve("half"), "");
			throw new IOException("killed");
		}));
		assertThat(this.parent.resolve("cluster")).doesNotExist();
		Directories.makeWhole(this.parent, "cluster", (directory) -> Files.writeString(directory.resolve("a"), ""));
		assertThat(this.parent).isDirectoryNotContaining("glob:**unfinished*");
		assertThat(this.parent.resolve("cluster")).isDirectoryContaining("glob:**/a")
			.isDirectoryNotContaining("glob:**/half");
	}

	@Test
	void copiesModesAndLinksAsTheyAre() throws IOException {
		Path program = Files.createDirectories(this.parent.resolve("server/bin")).resolve("postgres");
		Files.writeString(program, "program");
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-x--x"));
		Files.createSymbolicLink(this.parent.resolve("server/bin/postmaster"), Path.of("postgres"));
		Path copy = Files.createDirectory(this.parent.resolve("copy"));
		Directories.copy(this.parent.resolve("server"), copy);
		assertThat(copy.resolve("bin/postmaster")).isSymbolicLink().hasContent("program");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("bin/postgres"))))
			.isEqualTo("rwxr-x--x");
	}

}
